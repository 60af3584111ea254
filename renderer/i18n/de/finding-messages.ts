export const findingMessages = {
  finding: {
    corrected: 'Kein Produkt enthält „{{typed}}“; gezeigt wird, was „{{taken}}“ nahe kommt.',
    allBrands: 'Alle Marken',
    priced: 'In meinen Preislisten',
    promoted: 'In Aktion',
    showAll: 'Wieder alle zeigen',
    purchases: 'Was wir bestellt haben',
    neverBought: 'Bisher nie bestellt.',
    orderedOn: 'Bestellt',
    paid: 'Bezahlt je Einheit',
    moreBought_one: 'und {{count}} frühere Bestellung',
    moreBought_other: 'und {{count}} frühere Bestellungen',
    pricesBefore: 'Preise des letzten Jahres',
    sameSince: 'Gleich seit {{day}}, soweit die Listen es sagen.',
  },
};
