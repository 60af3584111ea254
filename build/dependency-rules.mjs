// Who may import whom. Default deny: an import that no row of `allowed` names is an error, so a new folder is closed until it is
// listed here with its reason. ARCHITECTURE.md draws the same picture.
const domain = '^shared/domain/';
const contract = '^shared/contract/';
const protocol = '^sync/protocol/';
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`;

/** `from` may import `to`; files of one folder may always import each other unless a narrower row says otherwise. */
const rows = [
  { why: 'Rules are pure: themselves, a schema and a decimal library.', from: domain, to: [domain, npm('zod', 'big\\.js')] },
  { why: 'What screens may ask and what syncs, in words of the domain.', from: contract, to: [contract, domain, npm('zod', 'big\\.js')] },
  { why: 'The wire speaks of domain and contract; the digest needs a hash.', from: protocol, to: [protocol, domain, contract, npm('zod'), '^(node:)?crypto$'] },

  { why: 'The SQLite form of scopes: the backend builds the very files that a desktop opens. SQLite lives here and in the database folder of the desktop.', from: '^sync/replica/', to: ['^sync/replica/', protocol, '^shared/domain/', npm('better-sqlite3', 'zod'), '^(node:)?(fs|path|crypto|zlib|stream|stream/promises)$'] },

  { why: 'Both ends share only the protocol.', from: '^sync/client/', to: ['^sync/client/', protocol, '^shared/', npm('zod', 'eventsource-parser')] },
  { why: 'Core modules for hashes, time-outs and streams.', from: '^sync/client/', to: ['^(node:)?(crypto|timers|timers/promises|events|stream)$'] },
  { why: 'One file knows the HTTP client.', from: '^sync/client/http-transport\\.ts$', to: [npm('axios')] },

  { why: 'Routes parse, ask a policy, answer.', from: '^sync/backend/routes/', to: ['^sync/backend/(routes|policies|import)/', protocol, '^shared/', npm('zod', 'fastify')] },
  { why: 'Policies decide with the shared rules and the store.', from: '^sync/backend/policies/', to: ['^sync/backend/(policies|store|import)/', protocol, '^shared/', npm('zod', 'jose')] },
  { why: 'Only the store speaks SQL.', from: '^sync/backend/store/', to: ['^sync/backend/store/', protocol, '^shared/', npm('zod', 'kysely', 'pg', '@types/pg', '@electric-sql/pglite')] },
  { why: 'Reading a company folder: text in, records or faults out; over PostgreSQL in a thread of its own.', from: '^sync/backend/import/', to: ['^sync/backend/(import|store)/', protocol, '^shared/', npm('zod', 'csv-parse'), '^(node:)?worker_threads$'] },
  { why: 'Jobs are policies on a clock.', from: '^sync/backend/jobs/', to: ['^sync/backend/(jobs|policies|store|snapshots)/', protocol, '^shared/'] },
  { why: 'Ready files are built from pages of the feed, in a thread of their own; their schema is that of the desktop.', from: '^sync/backend/snapshots/', to: ['^sync/(backend/snapshots|replica)/', protocol, '^(node:)?worker_threads$'] },
  { why: 'The number of the tables of ready files.', from: '^sync/backend/(jobs|policies)/', to: ['^sync/replica/scope-file\\.ts$'] },
  { why: 'Where ready files lie.', from: '^sync/backend/policies/', to: ['^sync/backend/snapshots/snapshot-file\\.ts$'] },
  { why: 'Composition roots and command lines compose.', from: '^sync/backend/[^/]+\\.ts$', to: ['^sync/backend/', protocol, '^shared/', npm('fastify', '@fastify/rate-limit', 'prom-client', 'pino', 'pino-pretty', 'zod', 'commander', 'axios', 'pg', 'kysely', '@electric-sql/pglite')] },
  { why: 'Core modules of the backend.', from: '^sync/backend/', to: ['^(node:)?(crypto|fs|fs/promises|path|os|events|stream|stream/promises|timers|timers/promises|url|zlib|util)$'] },

  { why: 'The files of a desk and what is in them.', from: '^main/database/', to: ['^(main/database|sync/replica)/', '^shared/', protocol, npm('better-sqlite3', 'zod')] },
  { why: 'The store implements the ports of the sync client, by type.', from: '^main/database/', to: ['^sync/client/ports\\.ts$'] },
  { why: 'Files, paths and hashes of the store.', from: '^main/database/', to: ['^(node:)?(fs|fs/promises|path|crypto|events|stream/promises|zlib)$'] },
  { why: 'Handlers load, ask a rule, store.', from: '^main/operations/', to: ['^main/(operations|database|host|tables|documents|writing)/', '^shared/', npm('zod', 'csv-stringify'), '^(node:)?crypto$'] },
  { why: 'Tables that people bring or take along, CSV and XLSX: bytes in, rows of text out, and back.', from: '^main/tables/', to: ['^main/tables/', '^shared/domain/(result|drafts/parse-quantity|money/decimal)\\.ts$', npm('csv-parse', 'csv-stringify', 'read-excel-file', 'write-excel-file')] },
  { why: 'Documents on paper: what is said where, and one file that lays it out.', from: '^main/documents/', to: ['^main/documents/', '^shared/domain/', npm('pdfmake', 'fflate', 'nodemailer'), '^(node:)?crypto$'] },
  { why: 'The thread in which papers are laid out and tables written.', from: '^main/writing/', to: ['^main/(writing|documents|tables)/', '^shared/domain/result\\.ts$', '^(node:)?(path|worker_threads)$'] },
  { why: 'The host joins database, operations and sync engine.', from: '^main/host/', to: ['^main/(host|operations|database)/', '^sync/(client|protocol|replica)/', '^shared/', npm('zod', 'pino')] },
  { why: 'Core modules of the host: neither HTTP nor Electron.', from: '^main/host/', to: ['^(node:)?(crypto|fs|fs/promises|path|timers|timers/promises|events)$'] },
  { why: 'The loopback shell is the only one with HTTP.', from: '^main/loopback/', to: ['^main/(loopback|host)/', '^sync/(client/http-transport|replica/database-file)\\.ts$', '^shared/', npm('zod', 'fastify', 'pino', 'commander')] },
  { why: 'Core modules of the loopback shell.', from: '^main/loopback/', to: ['^(node:)?(crypto|fs|fs/promises|module|path|http|os|child_process|events|stream|timers|timers/promises|url|util|worker_threads)$'] },
  { why: 'The product shell is the only one with Electron.', from: '^main/electron/', to: ['^main/(electron|host)/', '^sync/(client/http-transport|replica/database-file)\\.ts$', '^shared/', npm('zod', 'pino', 'electron')] },
  { why: 'Core modules of the Electron shell.', from: '^main/electron/', to: ['^(node:)?(crypto|fs|fs/promises|path|url|os|timers/promises|worker_threads)$'] },

  { why: 'Widgets know no domain.', from: '^renderer/ui/', to: ['^renderer/ui/', npm('react', 'react-dom', 'react-aria-components', 'react-aria', 'react-stately', 'ag-grid-community', 'ag-grid-react', '@internationalized/[^/]+', '@types/react')] },
  { why: 'Values to text, locale here only.', from: '^renderer/format/', to: ['^renderer/format/', '^renderer/i18n/', '^shared/domain/', npm('zod')] },
  { why: 'Message catalogues.', from: '^renderer/i18n/', to: ['^renderer/i18n/', '^shared/domain/', npm('i18next', 'react-i18next', 'react')] },
  { why: 'The bridge is typed from the contract.', from: '^renderer/bridge/', to: ['^renderer/bridge/', '^shared/', npm('zod')] },
  { why: 'State asks the bridge, holds no rule.', from: '^renderer/state/', to: ['^renderer/(state|bridge|i18n)/', '^shared/', npm('zod', 'zustand', 'react')] },
  { why: 'Parts know the domain and serve several screens.', from: '^renderer/parts/', to: ['^renderer/(parts|ui|format|state|i18n|bridge)/', '^shared/', npm('react', 'react-dom', 'react-aria-components', 'react-i18next', 'i18next', 'wouter', 'ag-grid-community', 'ag-grid-react', '@types/react')] },
  { why: 'A screen uses parts and widgets, never another screen.', from: '^renderer/screens/([^/]+)/', to: ['^renderer/screens/$1/', '^renderer/(parts|ui|format|state|i18n|bridge|app/paths)', '^shared/', npm('react', 'react-dom', 'react-aria-components', 'react-i18next', 'i18next', 'wouter', 'ag-grid-community', 'ag-grid-react', '@types/react')] },
  { why: 'One file knows the camera as a barcode scanner.', from: '^renderer/screens/restocking/camera-scanner\\.tsx$', to: [npm('@zxing/browser')] },
  { why: "The page of the seller's offices: its own client of the backend, the desk's widgets and words.", from: '^renderer/office/', to: ['^renderer/(office|parts|ui|format|state|i18n|app/(brand-mark|preferences-menu|toast-region))', '^shared/', npm('react', 'react-dom', 'react-aria-components', 'react-i18next', 'i18next', 'wouter', 'zustand', 'zod', '@types/react')] },
  { why: 'The map of screens and the page itself.', from: '^renderer/(app/|[^/]+$)', to: ['^renderer/', '^shared/', npm('react', 'react-dom', 'react-aria-components', 'react-i18next', 'i18next', 'wouter', 'zustand', 'ag-grid-community', 'ag-grid-react', '@types/react')] },

  { why: 'Build scripts bundle, start and measure the product.', from: '^build/', to: ['^build/', '^shared/', '^sync/', '^main/', '^node_modules/', '^(node:)?[a-z_/0-9]+$', '^vitest', '^package\\.json$'] },
  { why: 'Tests may see everything; nothing may see them.', from: '^test/', to: ['^(test|shared|sync|main|renderer|build)/', '^node_modules/', '^(node:)?[a-z_/0-9]+$', '^package\\.json$'] },
];

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'A circle has no first file to read.', from: {}, to: { circular: true } },
    { name: 'nothing-imports-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  allowed: rows.flatMap(({ from, to }) => to.map((path) => ({ from: { path: from }, to: { path } }))),
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|out)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
