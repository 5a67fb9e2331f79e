import type writeExcelFile from 'write-excel-file/node';

/** How the writer of XLSX lets its parts be changed. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** Fits every sheet to the page's width and prints its heading, down to `titleRow`, on every page. */
export function printSetup(sheets: { name: string; titleRow: number }[]): Feature {
  const titles = sheets.map(
    ({ name, titleRow }, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escaped(name)}'!$1:$${titleRow}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content: string) =>
            content.replace('<definedNames/>', `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content: string) =>
            content
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
      },
    },
  };
}

function escaped(name: string): string {
  return name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
