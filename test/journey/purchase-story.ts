import type { Browser, Page } from 'playwright-core';
import { messages as german } from '#renderer/i18n/de/messages.ts';
import { officeMessages as germanOffice } from '#renderer/i18n/de/office-messages.ts';
import { messages as english } from '#renderer/i18n/en/messages.ts';
import { officeMessages as englishOffice } from '#renderer/i18n/en/office-messages.ts';
import { messages as italian } from '#renderer/i18n/it/messages.ts';
import { officeMessages as italianOffice } from '#renderer/i18n/it/office-messages.ts';
import { choosePreferences, goTo, openPage } from '#test/support/desk-page.ts';
import { anna, giulia, takeSeat, type House, type Seat } from '#test/support/house.ts';
import { press, tabTo, use } from '#test/support/keyboard.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';

export const languages = {
  en: { locale: 'en-GB', desk: english, office: englishOffice },
  de: { locale: 'de-DE', desk: german, office: germanOffice },
  it: { locale: 'it-IT', desk: italian, office: italianOffice },
} as const;
export type StoryLanguage = keyof typeof languages;

/** The programs of the story: the seller's backend, and two desks of the hotel with their pages. */
export interface Story {
  readonly house: House;
  readonly browser: Browser;
  readonly buyer: Seat;
  readonly approver: Seat;
}

export const houseOfStory = { demoCards: true } as const;

export async function beginStory(house: House, browser: Browser): Promise<Story> {
  const [buyer, approver] = [await house.desk(anna), await house.desk(giulia)];
  return { house, browser, buyer: await takeSeat(browser, buyer), approver: await takeSeat(browser, approver) };
}

/** Called at each point worth a look, with the page and a name such as `03-sales-request`. */
export type Look = (page: Page, name: string) => Promise<void>;

async function speak(page: Page, language: StoryLanguage): Promise<void> {
  await choosePreferences(page, { language, theme: 'light' });
  await goTo(page, '/');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/**
 * One purchase from a pasted list to a paid invoice, by keyboard alone, in one language: the buyer asks with a target price, the sales office takes it, the
 * buyer sends it to be approved, the approver approves, the buyer orders by card, the sales office promises a day and ships, the administrative office
 * invoices, the card pays.
 */
export async function walkPurchase(story: Story, language: StoryLanguage, look: Look): Promise<void> {
  const { desk, office, locale } = languages[language];
  const [{ desk: buyer }, { desk: approver }] = [story.buyer, story.approver];
  const pages = { buyer: story.buyer.page, approver: story.approver.page };
  await speak(pages.buyer, language);
  await speak(pages.approver, language);
  const quoteId = await requestByTable(story.buyer, language, look);

  const seller = (await openPage(story.browser, `http://127.0.0.1:${story.house.port}/office-desk/`, { language: locale, width: 1360 })).page;
  await seller.getByRole('button', { name: office.signIn.sales }).waitFor();
  await use(seller, office.signIn.sales);
  await seller.getByText(titleOf(language)).first().waitFor();
  await look(seller, '03-sales-requests');
  await use(seller, office.quotes.noNumber);
  await seller.getByRole('button', { name: office.quotes.takeTargets }).waitFor();
  await use(seller, office.quotes.takeTargets);
  await look(seller, '04-sales-request');
  await tabTo(seller, new RegExp(`^${office.quotes.issue}`));
  await press(seller, 'Enter');

  await synchronised(buyer, () => buyer.call('quotes.get', { quoteId }), ({ state }) => state === 'issued');
  await pages.buyer.getByText(/Q-\d{4}-\d{5}/).first().waitFor();
  await look(pages.buyer, '05-buyer-estimate');
  await press(pages.buyer, 's');
  await pages.buyer.getByRole('dialog').waitFor();
  await use(pages.buyer, new RegExp(`^${desk.estimates.submit}`));
  await synchronised(buyer, () => buyer.call('quotes.get', { quoteId }), ({ state, pending }) => state === 'inApproval' && !pending);

  await synchronised(approver, () => approver.call('approvals.inbox', {}), ({ mine }) => mine.some(({ id }) => id === quoteId));
  await press(pages.approver, 'g', 'a');
  await pages.approver.getByRole('button', { name: new RegExp(`^${desk.approvals.approve}`) }).first().waitFor();
  await look(pages.approver, '06-approver-inbox');
  await press(pages.approver, 'a');
  await pages.approver.getByRole('dialog').waitFor();
  await look(pages.approver, '07-approver-decides');
  await press(pages.approver, 'Control+Enter');

  await synchronised(buyer, () => buyer.call('quotes.get', { quoteId }), ({ state }) => state === 'approved');
  await pages.buyer.getByRole('button', { name: new RegExp(`^${desk.estimates.order}`) }).first().waitFor();
  const orderId = await orderByCard(pages.buyer, desk, look);
  const { order } = await synchronised(buyer, () => buyer.call('orders.get', { orderId }), ({ order: placed, pending }) => placed.number !== null && !pending);

  await answerAndShip(seller, office, order.number ?? '', look);
  await synchronised(buyer, () => buyer.call('orders.get', { orderId }), ({ order: shipped }) => shipped.state === 'shipped');
  await look(pages.buyer, '11-buyer-order');

  await use(seller, office.signIn.out);
  await use(seller, office.signIn.administrative);
  await tabTo(seller, new RegExp(`^${office.place.invoices}`));
  await press(seller, 'Enter');
  await seller.getByText(order.number ?? '').first().waitFor();
  await look(seller, '12-administrative-invoices');
  // Behind the order in its row stands the act.
  await tabTo(seller, order.number ?? '');
  await tabTo(seller, new RegExp(`^${office.invoices.act}$`));
  await press(seller, 'Enter');

  await synchronised(buyer, () => buyer.call('orders.get', { orderId }), ({ order: paid }) => paid.state === 'closed');
  await press(pages.buyer, 'g', 't');
  await pages.buyer.getByRole('table').first().waitFor();
  await look(pages.buyer, '13-buyer-statement');
  await tabTo(seller, new RegExp(`^${office.place.accounts}`));
  await press(seller, 'Enter');
  await seller.getByRole('link', { name: 'Alpenhof Hotels GmbH' }).waitFor();
  await use(seller, 'Alpenhof Hotels GmbH');
  await seller.locator('main h1', { hasText: 'Alpenhof' }).waitFor();
  await look(seller, '14-administrative-account');
  await seller.context().close();
}

async function synchronised<Answer>(desk: DeskUnderTest, ask: () => Promise<Answer>, until: (answer: Answer) => boolean): Promise<Answer> {
  return eventually(async () => {
    await desk.call('sync.run', {});
    return ask();
  }, until, 60_000);
}

const titles = { en: 'Cleaning for the season', de: 'Reinigung für die Saison', it: 'Pulizia per la stagione' } as const;
const titleOf = (language: StoryLanguage): string => titles[language];

type DeskWords = (typeof languages)[StoryLanguage]['desk'];
type OfficeWords = (typeof languages)[StoryLanguage]['office'];

/** A new draft, a list pasted out of a spreadsheet, the request. Answers with the estimate's id. */
async function requestByTable({ desk: buyer, page }: Seat, language: StoryLanguage, look: Look): Promise<string> {
  const { desk } = languages[language];
  await look(page, '01-buyer-home');
  await press(page, 'n');
  await page.waitForURL(/#\/drafts\//);
  const draftId = /drafts\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await buyer.call('drafts.update', { draftId, name: titleOf(language) });
  await page.getByRole('textbox', { name: desk.drafts.code }).waitFor();
  await press(page, 'Escape', 'Tab');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press(page, 'p');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  const target = language === 'en' ? '1.90' : '1,90';
  await page.keyboard.insertText(`code\tquantity\ttarget price\nAPC-101\t96\t${target}\nAPC-102\t96\t${target}\n`);
  await page.getByRole('button', { name: new RegExp(desk.orderTable.add_other.replace('{{count}}', '2')) }).waitFor();
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await eventually(() => buyer.call('drafts.get', { draftId }), ({ draft, obstacles }) => draft.lines.length === 2 && obstacles.length === 0);
  // The host has the lines before the screen shows them.
  await page.locator('.ag-row[row-index="1"] [col-id="name"]').waitFor();
  await look(page, '02-buyer-draft');
  await press(page, 'Control+Enter');
  await page.waitForURL(/#\/estimates\//);
  return /estimates\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
}

async function orderByCard(page: Page, desk: DeskWords, look: Look): Promise<string> {
  await press(page, 'o');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /•••• 4402/);
  await press(page, 'Space');
  await tabTo(page, desk.payment.account);
  await press(page, 'Space');
  await look(page, '08-buyer-order-dialog');
  await use(page, new RegExp(`^${desk.estimates.orderFor.replace('{{gross}}', '.+')}`));
  await page.waitForURL(/#\/orders\//);
  return decodeURIComponent(/orders\/([^/]+)$/.exec(page.url())?.[1] ?? '');
}

/** A day is promised for the first line, then all is shipped. */
async function answerAndShip(page: Page, office: OfficeWords, number: string, look: Look): Promise<void> {
  await tabTo(page, new RegExp(`^${office.place.orders}`));
  await press(page, 'Enter');
  await page.getByText(number).first().waitFor();
  await use(page, number);
  await page.getByRole('button', { name: office.orders.sendAnswer }).waitFor();
  await tabTo(page, `${office.orders.why}: `);
  await page.keyboard.type('OK');
  await look(page, '09-sales-answers');
  await use(page, office.orders.sendAnswer);
  await page.getByRole('button', { name: office.orders.shipAct }).waitFor();
  await look(page, '10-sales-ships');
  await use(page, office.orders.shipAct);
  await page.getByRole('button', { name: office.orders.shipAct }).waitFor({ state: 'detached' });
}
