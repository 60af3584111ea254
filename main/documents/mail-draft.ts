import MailComposer from 'nodemailer/lib/mail-composer';
import { mailWords } from './mail-words.ts';
import type { Paper } from './paper.ts';

export interface MailDraft {
  readonly from: { readonly name: string; readonly address: string };
  /** Null where nobody has told an address: none is invented, the person types it. */
  readonly to: { readonly name: string; readonly address: string } | null;
  readonly paper: Paper;
  readonly attachment: { readonly name: string; readonly bytes: Buffer };
  readonly date: Date;
}

/** The words of a message about a paper; its subject is the paper's title. */
export function mailText({ paper, from }: Pick<MailDraft, 'paper' | 'from'>): string {
  const words = mailWords[paper.language];
  const reference = paper.subject === '' ? [] : ['', `${words.reference}: ${paper.subject}`];
  return [`${words.greeting},`, '', words.attached.replace('{title}', paper.title), ...reference, '', words.regards, from.name, paper.buyer[0] ?? '', ''].join('\n');
}

/**
 * A message with a paper attached (RFC 5322, MIME), to be opened, read and sent by the person in their own mail program. `X-Unsent` tells it that
 * this is a draft. Nothing is sent from here, and nothing is read from disk or network for it.
 */
export function mailDraft(draft: MailDraft): Promise<Buffer> {
  const { from, to, paper, attachment, date } = draft;
  return new MailComposer({
    from,
    ...(to !== null && { to }),
    subject: paper.title,
    text: mailText(draft),
    date,
    headers: { 'X-Unsent': '1' },
    attachments: [{ filename: attachment.name, content: attachment.bytes, contentType: 'application/pdf' }],
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  })
    .compile()
    .build();
}
