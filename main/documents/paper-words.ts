import type { PaperLanguage } from './paper.ts';

/** Words of the documents. The screens have catalogues of their own; these stand on paper, where nobody can ask what is meant. */
export const paperWords = {
  en: {
    estimate: 'Estimate', request: 'Request for an estimate', order: 'Purchase order', version: 'Version', number: 'Number', date: 'Issued', placed: 'Placed', validUntil: 'Valid until', orderBy: 'Order by', shipTo: 'Ship to',
    costCentre: 'Cost centre', requestedBy: 'Requested by', fromEstimate: 'From estimate', state: 'State', position: 'Pos.', article: 'Article', ownNumber: 'Buyer’s no.', quantity: 'Quantity', price: 'Price', net: 'Net', free: 'free of charge', onRequest: 'on request',
    confirmed: 'confirmed', shipped: 'shipped', cancelled: 'cancelled', promisedFor: 'promised for', insteadOf: 'instead of', answer: 'Seller’s answer', totalNet: 'Total net', vatOf: 'VAT', on: 'on', total: 'Total', conditions: 'Conditions of sale, version', checksum: 'Checksum', page: 'Page', vatId: 'VAT no.',
    sellerTime: 'seller’s time', notIssued: 'Not issued yet: prices are a forecast and promise nothing.', supersededBy: 'This version has been replaced by version', note: 'Note',
  },
  de: {
    estimate: 'Angebot', request: 'Angebotsanfrage', order: 'Bestellung', version: 'Fassung', number: 'Nummer', date: 'Ausgestellt', placed: 'Aufgegeben', validUntil: 'Gültig bis', orderBy: 'Bestellen bis', shipTo: 'Lieferung an',
    costCentre: 'Kostenstelle', requestedBy: 'Angefragt von', fromEstimate: 'Aus Angebot', state: 'Stand', position: 'Pos.', article: 'Artikel', ownNumber: 'Art.-Nr. des Käufers', quantity: 'Menge', price: 'Preis', net: 'Netto', free: 'kostenlos', onRequest: 'auf Anfrage',
    confirmed: 'bestätigt', shipped: 'geliefert', cancelled: 'storniert', promisedFor: 'zugesagt für', insteadOf: 'anstelle von', answer: 'Antwort des Verkäufers', totalNet: 'Summe netto', vatOf: 'USt.', on: 'auf', total: 'Gesamtbetrag', conditions: 'Verkaufsbedingungen, Fassung', checksum: 'Prüfsumme', page: 'Seite', vatId: 'USt-IdNr.',
    sellerTime: 'Zeit des Verkäufers', notIssued: 'Noch nicht ausgestellt: Die Preise sind eine Vorausschau und versprechen nichts.', supersededBy: 'Diese Fassung wurde ersetzt durch Fassung', note: 'Notiz',
  },
  it: {
    estimate: 'Preventivo', request: 'Richiesta di preventivo', order: 'Ordine d’acquisto', version: 'Versione', number: 'Numero', date: 'Emesso', placed: 'Effettuato', validUntil: 'Valido fino al', orderBy: 'Da ordinare entro', shipTo: 'Consegna a',
    costCentre: 'Centro di costo', requestedBy: 'Richiesto da', fromEstimate: 'Dal preventivo', state: 'Stato', position: 'Pos.', article: 'Articolo', ownNumber: 'Cod. acquirente', quantity: 'Quantità', price: 'Prezzo', net: 'Netto', free: 'in omaggio', onRequest: 'su richiesta',
    confirmed: 'confermati', shipped: 'spediti', cancelled: 'annullati', promisedFor: 'promesso per', insteadOf: 'al posto di', answer: 'Risposta del venditore', totalNet: 'Totale netto', vatOf: 'IVA', on: 'su', total: 'Totale', conditions: 'Condizioni di vendita, versione', checksum: 'Codice di controllo', page: 'Pagina', vatId: 'P. IVA',
    sellerTime: 'ora del venditore', notIssued: 'Non ancora emesso: i prezzi sono una previsione e non impegnano.', supersededBy: 'Questa versione è stata sostituita dalla versione', note: 'Nota',
  },
} as const satisfies Record<PaperLanguage, Record<string, string>>;

export type PaperWords = { readonly [Word in keyof (typeof paperWords)['en']]: string };
