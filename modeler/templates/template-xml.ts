import { localized } from '../app/locale.ts';
import { laneIdOf, roleNames } from '../procedure/roles.ts';
import { flowPoints, laneBounds, nodeBounds, poolBounds, type Bounds } from './template-layout.ts';
import type { Template, TemplateFlow, TemplateNode } from './templates.ts';

/** The BPMN of a new procedure, with its diagram: a pool, a lane for each role, and the template's steps. */
export function templateXml({
  slug,
  name,
  template,
}: {
  slug: string;
  name: string;
  template: Template;
}): string {
  const title = escape(name);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:motcua="http://motcua.vn/schema/bpmn/1.0" id="definitions_${slug}" targetNamespace="http://motcua.vn/bpmn">
  <bpmn:collaboration id="collaboration_${slug}">
    <bpmn:participant id="pool_${slug}" name="${title}" processRef="${slug}" />
  </bpmn:collaboration>
  <bpmn:process id="${slug}" name="${title}" isExecutable="true">
    <bpmn:laneSet id="lanes_${slug}">
${template.lanes.map((role) => laneXml(template, role)).join('\n')}
    </bpmn:laneSet>
${template.nodes.map((node) => nodeXml(template, node)).join('\n')}
${template.flows.map(flowXml).join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_${slug}">
    <bpmndi:BPMNPlane id="plane_${slug}" bpmnElement="collaboration_${slug}">
${shapeXml(`pool_${slug}`, poolBounds(template), ' isHorizontal="true"')}
${template.lanes.map((role, index) => shapeXml(laneIdOf(role), laneBounds(template, index), ' isHorizontal="true"')).join('\n')}
${template.nodes.map((node) => shapeXml(node.id, nodeBounds(template, node), node.type === 'exclusiveGateway' ? ' isMarkerVisible="true"' : '')).join('\n')}
${template.flows.map((flow) => edgeXml(template, flow)).join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function laneXml({ nodes }: Template, role: string): string {
  const refs = nodes
    .filter(({ lane }) => lane === role)
    .map(({ id }) => `        <bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`);
  const name = escape(localized(roleNames[role], 'vi'));
  return `      <bpmn:lane id="${laneIdOf(role)}" name="${name}">\n${refs.join('\n')}\n      </bpmn:lane>`;
}

function nodeXml({ flows }: Template, node: TemplateNode): string {
  const extensions = [
    node.budgetMinutes && `<motcua:budget minutes="${node.budgetMinutes}" />`,
    node.result && `<motcua:result ${node.result}="true" />`,
  ].filter(Boolean);
  const inner = [
    extensions.length > 0 && `<bpmn:extensionElements>${extensions.join('')}</bpmn:extensionElements>`,
    ...flows
      .filter(({ target }) => target === node.id)
      .map(({ id }) => `<bpmn:incoming>${id}</bpmn:incoming>`),
    ...flows
      .filter(({ source }) => source === node.id)
      .map(({ id }) => `<bpmn:outgoing>${id}</bpmn:outgoing>`),
  ].filter(Boolean);
  const byDefault = node.defaultFlow ? ` default="${node.defaultFlow}"` : '';
  return `    <bpmn:${node.type} id="${node.id}" name="${escape(node.name)}"${byDefault}>${inner.join('')}</bpmn:${node.type}>`;
}

function flowXml({ id, name, source, target, condition }: TemplateFlow): string {
  const named = name ? ` name="${escape(name)}"` : '';
  const body = condition
    ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${escape(condition)}</bpmn:conditionExpression>`
    : '';
  return `    <bpmn:sequenceFlow id="${id}"${named} sourceRef="${source}" targetRef="${target}">${body}</bpmn:sequenceFlow>`;
}

function shapeXml(element: string, { x, y, width, height }: Bounds, attributes: string): string {
  return `      <bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}"${attributes}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edgeXml(template: Template, flow: TemplateFlow): string {
  const points = flowPoints(template, flow).map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`);
  return `      <bpmndi:BPMNEdge id="${flow.id}_di" bpmnElement="${flow.id}">${points.join('')}</bpmndi:BPMNEdge>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
