/**
 * Who may import whom. The rooms are described in docs/architecture.md; test/architecture/boundaries.test.ts runs this
 * in `npm run check`. Each rule says in its comment what would be lost if it were broken.
 */
const pureRooms = '^engine/(deadline|lint|forms|broker/(records|process|expression|bpmn|dmn|core))/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other at run time are one file in disguise: move what both need to where it belongs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment:
        'The executor, the crash replay, the simulator and the proof are the same function only as long as it touches nothing: core knows records, the compiled process and expressions.',
      severity: 'error',
      from: { path: '^engine/broker/core/' },
      to: { pathNot: '^engine/broker/(core|records|process|expression)/' },
    },
    {
      name: 'records-import-nothing',
      comment:
        'The vocabulary of commands and events is what all others are written in; it can lean on nobody.',
      severity: 'error',
      from: { path: '^engine/broker/records/' },
      to: { pathNot: '^engine/broker/records/' },
    },
    {
      name: 'process-is-types',
      comment:
        'The compiled process is where the BPMN compiler and the core meet; it may name the vocabulary only.',
      severity: 'error',
      from: { path: '^engine/broker/process/' },
      to: { pathNot: '^engine/broker/(process|records|expression)/' },
    },
    {
      name: 'expression-stands-alone',
      comment: 'FEEL stays behind one function, so that another FEEL library can take its place.',
      severity: 'error',
      from: { path: '^engine/broker/expression/' },
      to: { path: '^engine/', pathNot: '^engine/broker/(expression|records)/' },
    },
    {
      name: 'bpmn-and-core-never-meet',
      comment: 'XML is read in bpmn and nowhere else; core runs what was compiled. They meet in process.',
      severity: 'error',
      from: { path: '^engine/broker/bpmn/' },
      to: { path: '^engine/', pathNot: '^engine/broker/(bpmn|process|records|expression)/' },
    },
    {
      name: 'dmn-and-core-never-meet',
      comment: 'As for BPMN: DMN files are read in dmn and nowhere else, core evaluates what was compiled.',
      severity: 'error',
      from: { path: '^engine/broker/dmn/' },
      to: { path: '^engine/', pathNot: '^engine/broker/(dmn|process|records|expression)/' },
    },
    {
      name: 'elements-stay-apart',
      comment: 'One BPMN element, one file. What two elements share is a verb and lives outside the folder.',
      severity: 'error',
      from: {
        path: '^engine/broker/core/elements/([^/]+)\\.ts$',
        pathNot: '/elements/(elements|table|index)\\.ts$',
      },
      to: {
        path: '^engine/broker/core/elements/',
        pathNot: '^engine/broker/core/elements/($1|element-behaviour)\\.ts$',
      },
    },
    {
      name: 'appliers-stay-apart',
      comment:
        'One event, one applier: replay is their fold, and a released one is never changed by its neighbour.',
      severity: 'error',
      from: { path: '^engine/broker/core/state/apply/([^/]+)\\.ts$', pathNot: '/apply/apply\\.ts$' },
      to: { path: '^engine/broker/core/state/apply/', pathNot: '^engine/broker/core/state/apply/$1\\.ts$' },
    },
    {
      name: 'broker-knows-no-office',
      comment:
        'The embedded broker is a Zeebe for anybody: it knows nothing of offices, dossiers or deadlines.',
      severity: 'error',
      from: { path: '^engine/broker/' },
      to: { path: '^engine/(office|zeebe|api|deadline|forms|lint)/|^engine/main\\.ts$|^(admin|modeler)/' },
    },
    {
      name: 'one-seam',
      comment:
        'The office reaches a broker only by the gateway protocol in engine/zeebe, so a cluster can take the place of the embedded one.',
      severity: 'error',
      from: { path: '^engine/office/', pathNot: '^engine/office/procedures/publish/' },
      to: { path: '^engine/broker/' },
    },
    {
      name: 'publish-uses-pure-rooms',
      comment:
        'Proof, rehearsal and dry run may run the pure core; the store, the runtime and the gateway they may not.',
      severity: 'error',
      from: { path: '^engine/office/procedures/publish/' },
      to: { path: '^engine/broker/', pathNot: pureRooms },
    },
    {
      name: 'office-knows-no-http',
      comment: 'Who asks (HTTP, a worker, a test) is not the domain’s business.',
      severity: 'error',
      from: { path: '^engine/office/' },
      to: { path: '^engine/api/|^(admin|modeler)/' },
    },
    {
      name: 'zeebe-knows-no-office',
      comment: 'The workers know Zeebe and the office knows dossiers; they meet in engine/zeebe/ports.ts.',
      severity: 'error',
      from: { path: '^engine/zeebe/' },
      to: { path: '^engine/', pathNot: '^engine/zeebe/' },
    },
    {
      name: 'deadline-imports-nothing-of-ours',
      comment: 'The law’s arithmetic must be readable, and provable, alone.',
      severity: 'error',
      from: { path: '^engine/deadline/' },
      to: { path: '^(engine|admin|modeler)/', pathNot: '^engine/deadline/' },
    },
    {
      name: 'lint-and-forms-stand-alone',
      comment: 'They run in the browser and in the server, and know neither.',
      severity: 'error',
      from: { path: '^engine/(lint|forms)/' },
      to: { path: '^(engine|admin|modeler)/', pathNot: '^engine/(lint|forms)/' },
    },
    {
      name: 'api-talks-to-office-only',
      comment:
        'A route that reaches past the office would write without its locks, its journal and its rights.',
      severity: 'error',
      from: { path: '^engine/api/' },
      to: {
        path: '^engine/(broker|zeebe|db|lint)/|^engine/main\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main is where everything is put together; who imports it starts the program by reading it.',
      severity: 'error',
      from: {},
      to: { path: '^engine/(broker/)?main\\.ts$' },
    },
    {
      name: 'pure-rooms-touch-no-machine',
      comment: 'A file, a clock or a socket in a pure room ends replay, proof and the browser at once.',
      severity: 'error',
      from: { path: pureRooms },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-apps-use-pure-rooms-only',
      comment: 'Everything else they learn by HTTP, like any other client.',
      severity: 'error',
      from: { path: '^(admin|modeler)/' },
      to: { path: '^engine/', pathNot: pureRooms },
    },
    {
      name: 'web-apps-stay-apart',
      comment: 'The two apps are built and shipped each for itself.',
      severity: 'error',
      from: { path: '^(admin|modeler)/' },
      to: { path: '^(admin|modeler)/', pathNot: '^$1/' },
    },
    {
      name: 'product-never-imports-tests',
      comment: 'What ships must not need what checks it.',
      severity: 'error',
      from: { path: '^(engine|admin|modeler)/' },
      to: { path: '^(test|bench)/' },
    },
    onlyIn(
      'zeebe-node',
      '^engine/zeebe/',
      'One caller with its own deadline and retry; the library’s defaults wait for ever.',
    ),
    onlyIn(
      'feelin',
      '^engine/broker/expression/',
      'FEEL has one door, and one place where it is made to agree with Zeebe.',
    ),
    onlyIn('express', '^engine/(api/|main\\.ts$)', 'HTTP ends at the edge; what lies behind returns values.'),
    onlyIn(
      '(knex|pg)',
      '^engine/(db|office|broker/(store|main|thread))',
      'SQL lives in stores, and a pool is handed in by main.',
      true,
    ),
    onlyIn('knex', '^engine/(db|office)/', 'The broker’s hot path is prepared SQL.', true),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.tmp|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};

/** A library that has one home. `valuesOnly`: naming its types elsewhere is allowed, calling it isn't. */
function onlyIn(library, home, why, valuesOnly = false) {
  return {
    name: `${library.replace(/[()]/g, '').replace('|', '-')}-has-one-home`,
    comment: why,
    severity: 'error',
    from: { path: '^(engine|admin|modeler)/', pathNot: home },
    to: {
      path: `^node_modules/${library}/`,
      ...(valuesOnly ? { dependencyTypesNot: ['type-only'] } : {}),
    },
  };
}
