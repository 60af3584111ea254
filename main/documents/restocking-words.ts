import type { PaperLanguage } from './paper.ts';

/** Words of the restocking list. */
export const restockingWords = {
  en: {
    list: 'Restocking list', site: 'Site', started: 'Counting started', made: 'Made', prices: 'Prices of', products: 'Products', counted: 'Counted', par: 'Par level', onOrder: 'On order', proposal: 'To order', rhythm: 'by rhythm: last ordered {ago} days ago, every {every} days, usually {usual}',
    replaces: 'instead of', chosen: 'own quantity', leftOut: 'left out', discontinued: 'discontinued, no successor', notInCatalog: 'not in the catalog', notCounted: 'not counted', toOrder: 'To order', covered: 'Nothing to order', missing: 'Needed, but cannot be ordered', open: 'Par level, not counted yet',
    forecast: 'Prices are today’s and promise nothing.', nothing: 'Nothing was counted and no par level is kept here.', unknown: 'Codes that nobody knows',
  },
  de: {
    list: 'Auffüllliste', site: 'Standort', started: 'Zählung begonnen', made: 'Erstellt', prices: 'Preise vom', products: 'Artikel', counted: 'Gezählt', par: 'Sollbestand', onOrder: 'Bestellt', proposal: 'Zu bestellen', rhythm: 'nach Takt: zuletzt vor {ago} Tagen bestellt, alle {every} Tage, üblich {usual}',
    replaces: 'anstelle von', chosen: 'eigene Menge', leftOut: 'weggelassen', discontinued: 'ausgelaufen, ohne Nachfolger', notInCatalog: 'nicht im Katalog', notCounted: 'nicht gezählt', toOrder: 'Zu bestellen', covered: 'Nichts zu bestellen', missing: 'Gebraucht, aber nicht bestellbar', open: 'Sollbestand, noch nicht gezählt',
    forecast: 'Die Preise sind die von heute und versprechen nichts.', nothing: 'Nichts wurde gezählt, und hier ist kein Sollbestand geführt.', unknown: 'Codes, die niemand kennt',
  },
  it: {
    list: 'Lista di riassortimento', site: 'Sede', started: 'Conteggio iniziato', made: 'Redatto', prices: 'Prezzi del', products: 'Articoli', counted: 'Contato', par: 'Scorta prevista', onOrder: 'In arrivo', proposal: 'Da ordinare', rhythm: 'per ritmo: ultimo ordine {ago} giorni fa, ogni {every} giorni, di solito {usual}',
    replaces: 'al posto di', chosen: 'quantità propria', leftOut: 'escluso', discontinued: 'fuori produzione, senza successore', notInCatalog: 'non nel catalogo', notCounted: 'non contato', toOrder: 'Da ordinare', covered: 'Nulla da ordinare', missing: 'Necessari, ma non ordinabili', open: 'Scorta prevista, non ancora contati',
    forecast: 'I prezzi sono quelli di oggi e non impegnano.', nothing: 'Nulla è stato contato e qui non è prevista alcuna scorta.', unknown: 'Codici sconosciuti',
  },
} as const satisfies Record<PaperLanguage, Record<string, string>>;
