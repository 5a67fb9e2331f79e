/** A BPMN document around the content of one process, as a designer's file would hold it. */
export function drawing(content: string, { id = 'quy-trinh', extra = '', extensions = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:motcua="http://motcua.vn/schema/bpmn/1.0" id="d" targetNamespace="http://motcua.vn">
<bpmn:process id="${id}" name="Thử" isExecutable="true">${extensions && `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`}
${content}
</bpmn:process>${extra}
</bpmn:definitions>`;
}

/** `<bpmn:sequenceFlow>`s from lines like `a -> b -> c`; a flow's id is `a_b`. */
export function flows(...chains: string[]): string {
  return chains
    .flatMap((chain) => {
      const nodes = chain.split('->').map((node) => node.trim());
      return nodes.slice(1).map((target, at) => flow(nodes[at]!, target));
    })
    .join('\n');
}

function flow(source: string, target: string): string {
  return `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;
}

/** A timer definition: `P1D` a duration, `R3/PT1H` a cycle, `8 workingHours` working time. */
export function timer(counting: string): string {
  const working = /^(\d+) (\w+)$/.exec(counting);
  if (working) {
    return `<bpmn:timerEventDefinition><bpmn:extensionElements><motcua:workingTime value="${working[1]}" unit="${working[2]}"/></bpmn:extensionElements><bpmn:timeDuration>PT8H</bpmn:timeDuration></bpmn:timerEventDefinition>`;
  }
  const kind = counting.startsWith('R') ? 'timeCycle' : 'timeDuration';
  return `<bpmn:timerEventDefinition><bpmn:${kind}>${counting}</bpmn:${kind}></bpmn:timerEventDefinition>`;
}

export const start = '<bpmn:startEvent id="s"/>';
export const end = '<bpmn:endEvent id="e"/>';

/** Start, one user task `u`, end. */
export const oneTask = `${start}<bpmn:userTask id="u" name="Làm"/>${end}${flows('s -> u -> e')}`;
