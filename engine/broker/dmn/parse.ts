import { DmnModdle } from 'dmn-moddle';
import { fitsSchema } from './fits-schema.ts';
import { isElement, type DmnElement } from './dmn-element.ts';

/** Knows the types only; every file gets a tree of its own. */
const moddle = new DmnModdle();

/** XML into a tree of DMN 1.3 elements; undefined for what isn't a DMN file, broken references left for later. */
export async function parse(xml: string): Promise<DmnElement | undefined> {
  // A document type is where entities are declared, which may unfold to any size. DMN has no use for one.
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  try {
    const { rootElement, warnings } = await moddle.fromXML(asDmn13(xml), 'dmn:Definitions');
    if (!isElement(rootElement) || warnings.some(({ message }) => GRAVE.test(message))) return undefined;
    return fitsSchema(rootElement) ? rootElement : undefined;
  } catch {
    return undefined;
  }
}

const GRAVE = /unparsable content|duplicate ID|unknown attribute <(?!.*:)/;

/**
 * The library reads DMN 1.3; the other versions Zeebe reads (1.1, 1.2, 1.4, 1.5) differ, in what is evaluated, by
 * their namespace only.
 */
function asDmn13(xml: string): string {
  return xml.replace(NAMESPACE, (_all, before: string, part: string | undefined) => {
    return `${before}https://www.omg.org/spec/DMN/20191111/${part ?? 'MODEL'}/`;
  });
}

const NAMESPACE =
  /(\bxmlns(?::[\w.-]+)?\s*=\s*["'])(?:https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/(MODEL|DMNDI)\/|http:\/\/www\.omg\.org\/spec\/DMN\/20151101\/dmn(?:11)?\.xsd)(?=["'])/g;
