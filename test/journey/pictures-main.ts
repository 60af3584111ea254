// `npm run pictures`: one purchase, walked by keyboard through its four roles in three languages, with a picture of each stage in docs/process.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '#build/project-root.ts';
import { buildDeskIfStale } from '#build/desk-build.ts';
import { openBrowser } from '#test/support/desk-page.ts';
import { temporaryFolder } from '#test/support/running-programs.ts';
import { languages, openDesks, openHouse, walkPurchase, type StoryLanguage } from './purchase-story.ts';

/** Small enough to be kept beside the text, good enough to be read. */
const quality = 70;
const roles = { buyer: 'Buyer', approver: 'Approver', sales: 'Sales office', administrative: 'Administrative office' } as const;

const target = inProject('docs', 'process');
const folder = temporaryFolder('pictures');
if (!(await buildDeskIfStale())) throw new Error('the page could not be built');
rmSync(target, { recursive: true, force: true });
const browser = await openBrowser();
const house = await openHouse(folder.path, browser);
const names = new Set<string>();
try {
  const pages = await openDesks(house);
  for (const language of Object.keys(languages) as StoryLanguage[]) {
    mkdirSync(join(target, language), { recursive: true });
    await walkPurchase(house, pages, language, async (page, name) => {
      names.add(name);
      await page.screenshot({ path: join(target, language, `${name}.jpg`), type: 'jpeg', quality });
    });
    console.log(language);
  }
} finally {
  await browser.close();
  await house.close();
  folder.remove();
}

const heads = Object.keys(languages);
const rows = [...names].map((name) => {
  const [number = '', role = '', ...what] = name.split('-');
  const cells = heads.map((language) => `[![${language}](${language}/${name}.jpg)](${language}/${name}.jpg)`);
  return `| ${number} | ${roles[role as keyof typeof roles] ?? role} | ${what.join(' ')} | ${cells.join(' | ')} |`;
});
writeFileSync(
  join(target, 'README.md'),
  `# One purchase, four roles, three languages

Taken by \`npm run pictures\`, which walks the demonstration company through it by keyboard alone; the test suite walks the same way and asks axe at each stage.

| | who | what | ${heads.join(' | ')} |
| --- | --- | --- | ${heads.map(() => '---').join(' | ')} |
${rows.join('\n')}
`,
);
