import type Modeler from 'bpmn-js/lib/Modeler';

/** Hands the diagram to the person as a file. */
export async function exportFile(modeler: Modeler, slug: string, kind: 'bpmn' | 'svg'): Promise<void> {
  const text =
    kind === 'bpmn' ? ((await modeler.saveXML({ format: true })).xml ?? '') : (await modeler.saveSVG()).svg;
  const type = kind === 'bpmn' ? 'application/xml' : 'image/svg+xml';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${slug}.${kind}`;
  link.click();
  // The browser reads the address after the click; it is given back when that is surely done.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
