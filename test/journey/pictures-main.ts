// `npm run pictures`: one purchase, walked by keyboard through its four roles in three languages, with a picture of each stage in docs/process.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '#build/project-root.ts';
import { buildDeskIfStale } from '#build/desk-build.ts';
import { openBrowser } from '#test/support/desk-page.ts';
import { openHouse } from '#test/support/house.ts';
import { beginStory, houseOfStory, languages, walkPurchase, type StoryLanguage } from './purchase-story.ts';

/** Small enough to be kept beside the text, good enough to be read. */
const quality = 70;
const roles = { buyer: 'Buyer', approver: 'Approver', sales: 'Sales office', administrative: 'Administrative office' } as const;

const target = inProject('docs', 'process');
if (!(await buildDeskIfStale())) throw new Error('the page could not be built');
rmSync(target, { recursive: true, force: true });
const browser = await openBrowser();
const house = await openHouse(houseOfStory);
const names = new Set<string>();
try {
  const story = await beginStory(house, browser);
  for (const language of Object.keys(languages) as StoryLanguage[]) {
    mkdirSync(join(target, language), { recursive: true });
    await walkPurchase(story, language, async (page, name) => {
      names.add(name);
      await page.screenshot({ path: join(target, language, `${name}.jpg`), type: 'jpeg', quality });
    });
    console.log(language);
  }
} finally {
  await browser.close();
  await house.close();
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
