import pdfmake, { type Content, type TableCell } from 'pdfmake';
import fontFiles from 'pdfmake/build/vfs_fonts.js';
import type { Paper, PaperTable } from './paper.ts';

/** What the library has beyond its published types: fonts as bytes in memory, so that a bundled program needs no files beside it. */
interface WithFonts {
  readonly virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, content: Buffer): void };
}

let isReady = false;

/** Nothing is read from the disk or from the network for a document. */
function prepare(): void {
  if (isReady) return;
  const { virtualfs } = pdfmake as unknown as WithFonts;
  for (const [name, content] of Object.entries(fontFiles)) virtualfs.writeFileSync(name, Buffer.from(content, 'base64'));
  pdfmake.setFonts({ Roboto: { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf', italics: 'Roboto-Italic.ttf', bolditalics: 'Roboto-MediumItalic.ttf' } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  isReady = true;
}

const quiet = '#5c6670';
const line = '#c9d1d6';

const side = { start: 'left', end: 'right' } as const;

const rowOf = ({ columns }: PaperTable, { cells, under, strong = false }: PaperTable['rows'][number]): TableCell[] =>
  columns.map(({ align }, at): TableCell => {
    const text = { text: cells[at] ?? '', bold: strong };
    const below = under?.column === at ? under.texts : [];
    return { stack: [text, ...below.map((small) => ({ text: small, color: quiet, fontSize: 8 }))], alignment: side[align] };
  });

const tableOf = (table: PaperTable): Content => ({
  stack: [
    ...(table.title === '' ? [] : [{ text: table.title, fontSize: 11, bold: true, margin: [0, 16, 0, 0] as [number, number, number, number] }]),
    {
      table: {
        headerRows: 1,
        // A line of the document stays on one page, and the head never stands alone at the end of one.
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: table.columns.map(({ width }) => width),
        body: [table.columns.map(({ head, align }): TableCell => ({ text: head, bold: true, fontSize: 8, color: quiet, alignment: side[align] })), ...table.rows.map((row) => rowOf(table, row))],
      },
      layout: { hLineWidth: (at, node) => (at === 0 || at === node.table.body.length ? 0 : at === 1 ? 1 : 0.5), vLineWidth: () => 0, hLineColor: () => line, paddingTop: () => 4, paddingBottom: () => 4 },
      margin: [0, table.title === '' ? 16 : 4, 0, 0],
    },
  ],
});

const totalsTable = ({ totals }: Paper): Content => ({
  unbreakable: true,
  margin: [0, 10, 0, 0],
  columns: [
    { width: '*', text: '' },
    {
      width: 260,
      table: { widths: ['*', 90], body: totals.map(([term, value], at): TableCell[] => [{ text: term, bold: at === totals.length - 1 }, { text: value, alignment: 'right', bold: at === totals.length - 1 }]) },
      layout: { hLineWidth: (at, node) => (at === node.table.body.length - 1 ? 1 : 0), vLineWidth: () => 0, hLineColor: () => line },
    },
  ],
});

const factsTable = ({ facts }: Paper): Content => ({
  table: { widths: [110, '*'], body: facts.map(([term, value]): TableCell[] => [{ text: term, color: quiet }, { text: value }]) },
  layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingTop: () => 1, paddingBottom: () => 1 },
});

const contentOf = (paper: Paper, at: number): Content[] => [
  {
    ...(at > 0 && { pageBreak: 'before' as const }),
    columns: [{ stack: paper.seller.map((text, line) => ({ text, bold: line === 0, color: line === 0 ? '#000000' : quiet })) }, { stack: paper.buyer.map((text, line) => ({ text, bold: line === 0, color: line === 0 ? '#000000' : quiet })) }],
  },
  { text: paper.title, fontSize: 18, bold: true, margin: [0, 24, 0, 2] },
  ...(paper.subject === '' ? [] : [{ text: paper.subject, color: quiet }]),
  ...(paper.facts.length === 0 ? [] : [{ ...(factsTable(paper) as object), margin: [0, 10, 0, 0] } as Content]),
  ...paper.tables.map(tableOf),
  ...(paper.totals.length === 0 ? [] : [totalsTable(paper)]),
  ...paper.remarks.map((text): Content => ({ text, margin: [0, 10, 0, 0], color: quiet })),
];

/**
 * Lays papers out on A4 pages, each on a page of its own: head of the table on every page, number of the page and foot of the first paper at the
 * foot. `created` dates the file.
 */
export async function writePdf(papers: readonly [Paper, ...Paper[]], created: Date): Promise<Buffer> {
  prepare();
  const [paper] = papers;
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [48, 44, 48, 52],
      language: paper.language,
      info: { title: paper.title, author: paper.seller[0] ?? '', creationDate: created },
      defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 },
      content: papers.flatMap(contentOf),
      footer: (page, pages) => ({ margin: [48, 16, 48, 0], fontSize: 8, color: quiet, columns: [{ text: paper.foot }, { text: `${paper.pageWord} ${page} / ${pages}`, alignment: 'right', width: 80 }] }),
    })
    .getBuffer();
}
