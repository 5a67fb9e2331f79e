import { currentLocale } from '../../app/locale.ts';
import { simulationVi } from '../translate/simulation.vi.ts';

interface EventBus {
  on(event: string, callback: () => void): void;
}
interface Canvas {
  getContainer(): HTMLElement;
}

/**
 * The token simulation writes its texts into the page itself and asks no translate service. So they are replaced where
 * they appear, while the simulation draws.
 */
export class SimulationTexts {
  static $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: Canvas) {
    if (currentLocale() !== 'vi') return;
    let observer: MutationObserver | undefined;
    eventBus.on('diagram.init', () => {
      const container = canvas.getContainer();
      localise(container);
      observer = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) if (node instanceof HTMLElement) localise(node);
      });
      observer.observe(container, { childList: true, subtree: true });
    });
    eventBus.on('diagram.destroy', () => observer?.disconnect());
  }
}

/** Replaces known texts and titles of the simulation's own elements (class `bts-…`) in and under a node. */
function localise(root: HTMLElement): void {
  for (const element of [root, ...root.querySelectorAll<HTMLElement>('[class^="bts-"], [class*=" bts-"]')]) {
    const title = element.getAttribute('title');
    if (title && simulationVi[title]) element.title = simulationVi[title];
    for (const child of element.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE) continue;
      const text = child.textContent?.trim() ?? '';
      if (simulationVi[text]) child.textContent = simulationVi[text];
    }
  }
}
