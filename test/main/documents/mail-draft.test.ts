import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailDraft, type MailDraft } from '#main/documents/mail-draft.ts';
import type { Paper } from '#main/documents/paper.ts';

const paper: Paper = { language: 'de', title: 'Bestellung „SO-1“', subject: 'Frühjahr', seller: ['Seller'], buyer: ['Hotel'], facts: [], tables: [], totals: [], remarks: [], foot: '', pageWord: '' };
const draft = (more: Partial<MailDraft> = {}): MailDraft => ({ from: { name: 'Änna', address: 'anna@hotel.example' }, to: { name: 'Seller', address: 'sales@seller.example' }, paper, attachment: { name: 'Bestellung für März.pdf', bytes: Buffer.from('%PDF-1.7\nbytes') }, date: new Date('2026-11-23T10:00:00.000Z'), ...more });

const written = async (more: Partial<MailDraft> = {}): Promise<{ heads: string[]; raw: string }> => {
  const raw = (await mailDraft(draft(more))).toString('latin1');
  const [head = ''] = raw.split('\r\n\r\n', 1);
  return { heads: head.replaceAll(/\r\n[ \t]/g, ' ').split('\r\n'), raw };
};

test('a message is a draft from the person to the sales office, with the paper attached as it is', async () => {
  const { heads, raw } = await written();
  expect(heads).toContain('X-Unsent: 1');
  expect(heads).toContain('To: Seller <sales@seller.example>');
  expect(heads).toContain('Date: Mon, 23 Nov 2026 10:00:00 +0000');
  expect(heads).toContain('MIME-Version: 1.0');
  expect(heads.find((line) => line.startsWith('From: '))).toContain('<anna@hotel.example>');
  expect(raw).toContain("filename*0*=utf-8''Bestellung%20f%C3%BCr%20M%C3%A4rz.pdf");
  expect(raw).toContain(Buffer.from('%PDF-1.7\nbytes').toString('base64'));
  // Every line ends as RFC 5322 wants it.
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('where nobody has told an address there is none', async () => {
  const { heads } = await written({ to: null });
  expect(heads.some((line) => /^(To|Cc|Bcc):/i.test(line))).toBe(false);
});

test('whatever stands in a title, it adds no line to the head of the message', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (title) => {
      const { heads } = await written({ paper: { ...paper, title: `${title}\r\nBcc: thief@evil.example` } });
      expect(heads.map((line) => line.slice(0, line.indexOf(':')))).toEqual(['X-Unsent', 'From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type'].filter((name) => heads.some((line) => line.startsWith(`${name}:`))));
    }),
    { numRuns: 40 },
  );
});
