// `npm run screenshots [-- SCREEN ...]`: a picture of every screen and state over the sample data, in the three languages, light and dark, with a page to look through them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '#build/project-root.ts';
import { openBrowser, openPage } from '#test/support/desk-page.ts';
import { serveFakeDesk } from '#test/support/fake-desk.ts';
import { screens } from './screens.ts';

const looks = [
  { language: 'en', theme: 'light' },
  { language: 'de', theme: 'dark' },
  { language: 'it', theme: 'light' },
] as const;
/** The smallest window that the desk is made for, with its longest words. */
const narrow = { language: 'de', theme: 'light', width: 820 } as const;
type Look = (typeof looks)[number] | typeof narrow;
/** As the sample host plays them: everything there, nothing there, no line, the very first synchronisation, a host that fails, one that does not answer yet, damaged files with a full disk and a restored backend. */
const states = ['full', 'empty', 'offline', 'first-sync', 'failing', 'loading', 'damaged'] as const;

const target = inProject('out', 'gallery');
/** Some screens only, by their names in screens.ts; the pictures of the others stay. */
const wanted = new Set(process.argv.slice(2));
if (wanted.size === 0) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const desk = await serveFakeDesk();
const browser = await openBrowser();

const missed: string[] = [];
const pictures: { readonly name: string; readonly title: string }[] = [];
/** A screen that does not come is told at the end; the others are taken all the same. */
async function take(screen: string, path: string, state: string, look: Look): Promise<void> {
  await takeOne(screen, path, state, look).catch((error: unknown) => missed.push(`${screen}, ${state}, ${look.language}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`));
}

const widthOf = (look: Look): number => ('width' in look ? look.width : 1280);

async function takeOne(screen: string, path: string, state: string, look: Look): Promise<void> {
  const { page } = await openPage(browser, `${desk.address}/?scenario=${state}#${path}`, { width: widthOf(look), height: 900, language: look.language, preferences: look });
  await page.locator('#desk > *').first().waitFor();
  // A state that never ends, such as the first synchronisation, is a picture too.
  await page.locator('.skeleton').first().waitFor({ state: 'detached', timeout: 2000 }).catch(() => undefined);
  await page.waitForTimeout(150);
  const name = `${screen}-${state}-${look.language}${look === narrow ? '-narrow' : ''}.png`;
  await page.screenshot({ path: join(target, name) });
  pictures.push({ name, title: `${screen}, ${state}, ${look.language}, ${look.theme}, ${widthOf(look)} wide` });
  await page.context().close();
}

for (const [screen, path] of Object.entries(screens).filter(([name]) => wanted.size === 0 || wanted.has(name))) {
  for (const look of looks) await take(screen, path, 'full', look);
  await take(screen, path, 'full', narrow);
  for (const state of states.slice(1)) await take(screen, path, state, looks[0]);
  console.log(screen);
}
const figures = pictures.map(({ name, title }) => `<figure><a href="${name}"><img src="${name}" alt="${title}" loading="lazy"></a><figcaption>${title}</figcaption></figure>`);
writeFileSync(join(target, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Proforma, every screen</title><style>body{font:14px sans-serif;display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:12px}img{width:100%;border:1px solid #ccc}figure{margin:0}</style>${figures.join('\n')}`);
await browser.close();
desk.close();
console.log(`${pictures.length} pictures: ${join(target, 'index.html')}`);
for (const one of missed) console.error(`missed: ${one}`);
process.exit(missed.length === 0 ? 0 : 1);
