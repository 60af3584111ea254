import type { PaperLanguage } from './paper.ts';

/** Words of the account statement; what all documents say stands in `paper-words.ts`. */
export const statementWords = {
  en: {
    statement: 'Account statement', period: 'Period', made: 'Made', opening: 'Opening balance', closing: 'Closing balance', toldBySeller: 'The seller’s', movements: 'Movements', date: 'Date', document: 'Document', refersTo: 'Refers to', due: 'Due',
    amount: 'Amount', balance: 'Balance', invoice: 'Invoice', creditNote: 'Credit note', payment: 'Payment', openItems: 'Open items on', overdue: 'overdue', settledBy: 'settled by', of: 'of', open: 'Still open', unsettled: 'Received, not used yet', left: 'Not used',
    advanceFor: 'Advance for order', noPurpose: 'Without a purpose', noMovements: 'No movement in this period.', noItems: 'Nothing was open.', credit: 'Credit by its parts', part: 'Part', here: 'This desk', seller: 'Seller’s books', difference: 'Difference',
    limit: 'Credit limit', openInvoices: 'Open invoices', ofTheseOverdue: 'of these overdue', ordersNotInvoiced: 'Orders not yet invoiced', available: 'Still available', booksOf: 'Seller’s books as of',
    recomputed: 'Recomputed on the buyer’s machine from the movements that the seller booked. Gross; positive is owed to the seller.', differs: 'Recomputed less what the seller told',
  },
  de: {
    statement: 'Kontoauszug', period: 'Zeitraum', made: 'Erstellt', opening: 'Anfangssaldo', closing: 'Endsaldo', toldBySeller: 'Laut Verkäufer', movements: 'Bewegungen', date: 'Datum', document: 'Beleg', refersTo: 'Bezieht sich auf', due: 'Fällig',
    amount: 'Betrag', balance: 'Saldo', invoice: 'Rechnung', creditNote: 'Gutschrift', payment: 'Zahlung', openItems: 'Offene Posten am', overdue: 'überfällig', settledBy: 'ausgeglichen durch', of: 'vom', open: 'Noch offen', unsettled: 'Erhalten, noch nicht verwendet', left: 'Nicht verwendet',
    advanceFor: 'Vorauszahlung für Bestellung', noPurpose: 'Ohne Verwendungszweck', noMovements: 'Keine Bewegung in diesem Zeitraum.', noItems: 'Nichts war offen.', credit: 'Kredit nach Teilen', part: 'Teil', here: 'Dieser Arbeitsplatz', seller: 'Bücher des Verkäufers', difference: 'Unterschied',
    limit: 'Kreditlimit', openInvoices: 'Offene Rechnungen', ofTheseOverdue: 'davon überfällig', ordersNotInvoiced: 'Bestellungen ohne Rechnung', available: 'Noch verfügbar', booksOf: 'Bücher des Verkäufers vom',
    recomputed: 'Auf dem Rechner des Käufers aus den Buchungen des Verkäufers nachgerechnet. Brutto; positiv wird dem Verkäufer geschuldet.', differs: 'Nachgerechnet abzüglich der Zahlen des Verkäufers',
  },
  it: {
    statement: 'Estratto conto', period: 'Periodo', made: 'Redatto', opening: 'Saldo iniziale', closing: 'Saldo finale', toldBySeller: 'Secondo il venditore', movements: 'Movimenti', date: 'Data', document: 'Documento', refersTo: 'Si riferisce a', due: 'Scadenza',
    amount: 'Importo', balance: 'Saldo', invoice: 'Fattura', creditNote: 'Nota di credito', payment: 'Pagamento', openItems: 'Partite aperte al', overdue: 'scaduta', settledBy: 'saldata con', of: 'del', open: 'Ancora aperto', unsettled: 'Ricevuto, non ancora usato', left: 'Non usato',
    advanceFor: 'Anticipo per l’ordine', noPurpose: 'Senza causale', noMovements: 'Nessun movimento in questo periodo.', noItems: 'Nulla era aperto.', credit: 'Credito per parti', part: 'Parte', here: 'Questa postazione', seller: 'Libri del venditore', difference: 'Differenza',
    limit: 'Limite di credito', openInvoices: 'Fatture aperte', ofTheseOverdue: 'di cui scadute', ordersNotInvoiced: 'Ordini non ancora fatturati', available: 'Ancora disponibile', booksOf: 'Libri del venditore al',
    recomputed: 'Ricalcolato sulla postazione dell’acquirente dai movimenti registrati dal venditore. Lordo; positivo è dovuto al venditore.', differs: 'Ricalcolato meno quanto detto dal venditore',
  },
} as const satisfies Record<PaperLanguage, Record<string, string>>;

export type StatementWords = { readonly [Word in keyof (typeof statementWords)['en']]: string };
