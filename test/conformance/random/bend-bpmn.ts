import { createDice, type Dice } from './dice.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { writeGenome } from './genome-diagram.ts';
import { growGenome } from './grow-genome.ts';

type Bend = (xml: string, dice: Dice) => string;

/**
 * The diagram of a seed, bent in one to three places: something is missing, something is wrong, something Zeebe doesn't
 * know or doesn't look at has been added. Most are refused, some are not: both brokers have to say the same.
 */
export function bendBpmn(seed: number): string {
  const dice = createDice(seed);
  let xml = writeBpmn('r', writeGenome(growGenome(seed)), '');
  for (let count = 1 + dice.roll(3); count > 0; count--) xml = dice.pick(bends)(xml, dice);
  return xml;
}

/** Values that are wrong in most places where there is an expression, a name or a time. */
const oddValues = [
  '',
  '=',
  '=1 +',
  '=x y',
  'soon',
  'PT',
  'R0/PT1S',
  'R/PT1S',
  'P1D',
  '=missing',
  '2030-13-01T00:00:00Z',
  'a b',
  '=[1,2]',
  '0 0 9 ? * MON',
  '=null',
];

/** Put somewhere among the elements of a scope. */
const additions = [
  '<bpmn:dataObject id="more"/>',
  '<bpmn:dataObject id="more"/><bpmn:dataObjectReference id="ref" dataObjectRef="more"/>',
  '<bpmn:dataStoreReference id="more"/>',
  '<bpmn:textAnnotation id="more"><bpmn:text>so</bpmn:text></bpmn:textAnnotation>',
  '<bpmn:group id="more"/>',
  '<bpmn:complexGateway id="more"/>',
  '<bpmn:startEvent id="more"/>',
  '<bpmn:startEvent id="more"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type="bpmn:tFormalExpression">R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>',
  '<bpmn:endEvent id="more"/>',
  '<bpmn:task id="more"/>',
  '<bpmn:serviceTask id="more"/>',
  '<bpmn:userTask id="more"/>',
  '<bpmn:receiveTask id="more"/>',
  '<bpmn:scriptTask id="more"/>',
  '<bpmn:businessRuleTask id="more"/>',
  '<bpmn:sendTask id="more"><bpmn:standardLoopCharacteristics/></bpmn:sendTask>',
  '<bpmn:task id="more"><bpmn:standardLoopCharacteristics/></bpmn:task>',
  '<bpmn:task id="more"><bpmn:ioSpecification id="io"><bpmn:inputSet id="in"/><bpmn:outputSet id="out"/></bpmn:ioSpecification></bpmn:task>',
  '<bpmn:transaction id="more"/>',
  '<bpmn:adHocSubProcess id="more"/>',
  '<bpmn:subProcess id="more"/>',
  '<bpmn:subProcess id="more" triggeredByEvent="true"><bpmn:startEvent id="inner"/></bpmn:subProcess>',
  '<bpmn:intermediateCatchEvent id="more"/>',
  '<bpmn:intermediateThrowEvent id="more"/>',
  '<bpmn:intermediateCatchEvent id="more"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">=x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
  '<bpmn:endEvent id="more"><bpmn:cancelEventDefinition/></bpmn:endEvent>',
  '<bpmn:endEvent id="more"><bpmn:errorEventDefinition/></bpmn:endEvent>',
  '<bpmn:endEvent id="more"><bpmn:messageEventDefinition/></bpmn:endEvent>',
  '<bpmn:intermediateCatchEvent id="more"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>',
  '<bpmn:intermediateCatchEvent id="more"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>',
  '<bpmn:intermediateCatchEvent id="more"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
  '<bpmn:exclusiveGateway id="more"/>',
  '<bpmn:inclusiveGateway id="more"/>',
  '<bpmn:parallelGateway id="more"/>',
  '<bpmn:eventBasedGateway id="more"/>',
];

/** Put into an element. */
const insertions = [
  '<zeebe:taskDefinition type="t"/>',
  '<zeebe:taskDefinition/>',
  '<zeebe:taskDefinition type="=a b"/>',
  '<zeebe:taskDefinition type="t" retries="many"/>',
  '<zeebe:taskDefinition type="t" retries="=1 +"/>',
  '<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>',
  '<zeebe:taskHeaders><zeebe:header key="io.camunda.zeebe:x" value="v"/></zeebe:taskHeaders>',
  '<zeebe:ioMapping><zeebe:input source="=x" target="y"/></zeebe:ioMapping>',
  '<zeebe:ioMapping><zeebe:output source="x" target="y z"/></zeebe:ioMapping>',
  '<zeebe:ioMapping><zeebe:input target="y"/></zeebe:ioMapping>',
  '<zeebe:script expression="=1" resultVariable="x"/>',
  '<zeebe:script expression="1"/>',
  '<zeebe:assignmentDefinition assignee="=a b" candidateGroups="a,,b"/>',
  '<zeebe:formDefinition/>',
  '<zeebe:taskSchedule dueDate="soon"/>',
  '<zeebe:subscription correlationKey="k"/>',
  '<zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties>',
  '<zeebe:unheardOf/>',
];

const lanes = '<bpmn:laneSet id="lanes"><bpmn:lane id="lane"/></bpmn:laneSet>';
const pools =
  '<bpmn:collaboration id="pools"><bpmn:participant id="pool" processRef="r"/><bpmn:participant id="other" name="them"/></bpmn:collaboration>';
const secondProcess = '<bpmn:process id="q" isExecutable="true"><bpmn:startEvent id="qs"/></bpmn:process>';
const idleProcess = '<bpmn:process id="q" isExecutable="false"><bpmn:task id="qt"/></bpmn:process>';

const bends: Bend[] = [
  dropAttribute,
  dropAttribute,
  dropElement,
  dropElement,
  changeValue,
  changeValue,
  changeValue,
  (xml, dice) => addElement(xml, dice),
  (xml, dice) => addElement(xml, dice),
  (xml, dice) => insertAfter(xml, /<bpmn:extensionElements>/g, dice.pick(insertions), dice),
  (xml, dice) =>
    insertAfter(
      xml,
      /<bpmn:\w*(Task|Event|task|Gateway) [^>]*[^/]>/g,
      `<bpmn:extensionElements>${dice.pick(insertions)}</bpmn:extensionElements>`,
      dice,
    ),
  (xml, dice) => insertAfter(xml, /<bpmn:process [^>]*>/g, lanes, dice),
  (xml, dice) =>
    insertAfter(xml, /<bpmn:definitions [^>]*>/g, dice.pick([pools, secondProcess, idleProcess]), dice),
  (xml, dice) => swapTag(xml, dice),
];

/** Behind what a scope has: the schema wants its extension elements and flows' names first. */
function addElement(xml: string, dice: Dice): string {
  if (xml.includes('id="more"')) return xml;
  const addition = dice.pick(additions);
  return change(xml, /<\/bpmn:(process|subProcess)>/g, (found) => addition + found, dice);
}

function dropAttribute(xml: string, dice: Dice): string {
  return change(xml, / (?!xmlns|targetNamespace|id=)[\w:]+="[^"]*"/g, () => '', dice);
}

function dropElement(xml: string, dice: Dice): string {
  return change(
    xml,
    /<(bpmn|zeebe):\w+[^>]*\/>|<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\w+>|<bpmn:extensionElements>.*?<\/bpmn:extensionElements>/g,
    () => '',
    dice,
  );
}

function changeValue(xml: string, dice: Dice): string {
  const odd = dice.pick(oddValues);
  if (dice.oneIn(3)) return change(xml, /(?<=tFormalExpression">)[^<]*(?=<)/g, () => odd, dice);
  return change(
    xml,
    /(?<= (type|retries|source|target|correlationKey|name|errorCode|expression|resultVariable|assignee|dueDate|candidateGroups)=")[^"]*(?=")/g,
    () => odd,
    dice,
  );
}

/** Makes one kind of element another. */
function swapTag(xml: string, dice: Dice): string {
  const tags = [
    'serviceTask',
    'userTask',
    'receiveTask',
    'task',
    'exclusiveGateway',
    'inclusiveGateway',
    'parallelGateway',
    'eventBasedGateway',
    'endEvent',
    'intermediateThrowEvent',
    'intermediateCatchEvent',
    'complexGateway',
    'callActivity',
  ];
  const found = tags.filter((tag) => xml.includes(`<bpmn:${tag} `));
  const [from, to] = [dice.pick(found), dice.pick(tags)];
  const id = new RegExp(`<bpmn:${from} id="(\\w+)"`).exec(xml)?.[1];
  return xml.replace(
    new RegExp(`<bpmn:${from}( id="${id}"[^>]*?)(/?)>(.*?</bpmn:${from}>)?`),
    (_all, attributes: string, closed: string, rest?: string) => {
      if (closed) return `<bpmn:${to}${attributes}/>`;
      return `<bpmn:${to}${attributes}>${(rest ?? '').replace(`</bpmn:${from}>`, '')}</bpmn:${to}>`;
    },
  );
}

function insertAfter(xml: string, place: RegExp, text: string, dice: Dice): string {
  if (text.includes('id="more"') && xml.includes('id="more"')) return xml;
  return change(xml, place, (found) => found + text, dice);
}

/** Replaces one of the places that match. */
function change(xml: string, place: RegExp, by: (found: string) => string, dice: Dice): string {
  const found = [...xml.matchAll(place)];
  if (found.length === 0) return xml;
  const { 0: text, index } = dice.pick(found);
  return xml.slice(0, index) + by(text) + xml.slice(index + text.length);
}
