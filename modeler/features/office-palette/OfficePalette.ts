import { translate } from '../translate/translate.ts';

type Entries = Record<string, Record<string, unknown>>;
interface Palette {
  registerProvider(priority: number, provider: OfficePalette): void;
}
interface ContextPad {
  registerProvider(priority: number, provider: { getContextPadEntries(element: unknown): unknown }): void;
}
interface PopupMenu {
  registerProvider(
    id: string,
    priority: number,
    provider: { getPopupMenuEntries(element: unknown): unknown },
  ): void;
}
interface ElementFactory {
  createShape(attributes: { type: string }): unknown;
}
interface Create {
  start(event: unknown, shape: unknown, context?: { source: unknown }): void;
}
interface AutoPlace {
  append(source: unknown, shape: unknown): void;
}

/** Later than the library's own providers, so that their entries are there to be arranged. */
const priority = 500;

/** Elements no procedure of an office runs on: a palette that doesn't offer them explains itself. */
const unused = ['create.data-object', 'create.data-store', 'create.group'];

/** What publishing refuses: a dossier runs on one process and calls no other. */
const refused = 'replace-with-call-activity';

/** Offers what an office draws: a step is the work of an officer, and data stores are not procedures. */
export class OfficePalette {
  static $inject = ['palette', 'contextPad', 'popupMenu', 'elementFactory', 'create', 'autoPlace'];
  readonly #elementFactory: ElementFactory;
  readonly #create: Create;
  readonly #autoPlace: AutoPlace;

  constructor(
    ...[palette, contextPad, popupMenu, elementFactory, create, autoPlace]: [
      Palette,
      ContextPad,
      PopupMenu,
      ElementFactory,
      Create,
      AutoPlace,
    ]
  ) {
    this.#elementFactory = elementFactory;
    this.#create = create;
    this.#autoPlace = autoPlace;
    palette.registerProvider(priority, this);
    contextPad.registerProvider(priority, {
      getContextPadEntries: (element) => (entries: Entries) => this.#withUserTask(entries, element),
    });
    popupMenu.registerProvider('bpmn-replace', priority, {
      getPopupMenuEntries: () => (entries: Entries) => without(entries, [refused]),
    });
  }

  getPaletteEntries(): (entries: Entries) => Entries {
    return (entries) => {
      const start = (event: unknown): void =>
        this.#create.start(event, this.#elementFactory.createShape({ type: 'bpmn:UserTask' }));
      return Object.fromEntries(
        Object.entries(without(entries, unused)).map(([id, entry]) => [
          id,
          id === 'create.task'
            ? {
                ...entry,
                className: 'bpmn-icon-user-task',
                title: translate('Create user task'),
                action: { dragstart: start, click: start },
              }
            : entry,
        ]),
      );
    };
  }

  #withUserTask(entries: Entries, element: unknown): Entries {
    const task = entries['append.append-task'];
    if (!task) return entries;
    const shape = (): unknown => this.#elementFactory.createShape({ type: 'bpmn:UserTask' });
    return {
      ...entries,
      'append.append-task': {
        ...task,
        className: 'bpmn-icon-user-task',
        title: translate('Append user task'),
        action: {
          dragstart: (event: unknown) => this.#create.start(event, shape(), { source: element }),
          click: () => this.#autoPlace.append(element, shape()),
        },
      },
    };
  }
}

function without(entries: Entries, ids: readonly string[]): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id)));
}
