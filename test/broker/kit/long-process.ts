/** What the tasks of a long process are. */
type Task = (id: string) => string;

const plain: Task = (id) => `<b:task id="${id}"/>`;

/** With as much in it as a service task of a real diagram has. */
export const serviceTask: Task = (id) =>
  [
    `<b:serviceTask id="${id}"><b:extensionElements>`,
    `<z:taskDefinition type="=&quot;work-&quot; + step"/>`,
    `<z:ioMapping><z:input source="=a + 1" target="b"/></z:ioMapping>`,
    '</b:extensionElements></b:serviceTask>',
  ].join('');

/** A straight line of that many tasks, written by hand: the notation of the other tests isn't made for so many. */
export function longProcess(processId: string, tasks: number, task: Task = plain): string {
  const ids = ['s', ...Array.from({ length: tasks }, (_, n) => `t${n}`), 'e'];
  const element = (id: string) =>
    id === 's' ? '<b:startEvent id="s"/>' : id === 'e' ? '<b:endEvent id="e"/>' : task(id);
  const flows = ids
    .slice(1)
    .map((to, n) => `<b:sequenceFlow id="f${n}" sourceRef="${ids[n]}" targetRef="${to}"/>`);
  return [
    '<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    ' xmlns:z="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">',
    `<b:process id="${processId}" isExecutable="true">`,
    ...[...ids.map(element), ...flows],
    '</b:process></b:definitions>',
  ].join('');
}
