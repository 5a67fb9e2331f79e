interface EventBus {
  on(event: string, callback: () => void): void;
}
interface Canvas {
  getContainer(): HTMLElement;
}

/** Makes the palette whole by keyboard: its entries are buttons in name only and take no focus of their own. */
export class PaletteKeys {
  static $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: Canvas) {
    eventBus.on('palette.changed', () => {
      for (const entry of canvas.getContainer().querySelectorAll<HTMLElement>('.djs-palette .entry')) {
        if (entry.tabIndex === 0) continue;
        entry.tabIndex = 0;
        entry.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          entry.click();
        });
      }
    });
  }
}
