/** That something is a forecast, from figures of when, and why it says what it says. */
export const whyForecastMessages = {
  whyForecast: {
    note: 'Previsione, da quanto ricevuto {{at}}.',
    never: 'Previsione; nulla è stato ancora ricevuto.',
    why: 'Perché?',
    of: {
      price: 'Calcolato qui dai Suoi listini e dalle promozioni, con la regola che usa anche il venditore. I prezzi si fermano con l’emissione del preventivo; listini cambiati dopo possono muoverli. «Perché questo prezzo» nella pagina di un prodotto nomina ogni listino guardato.',
      validity: 'Calcolato qui dalle regole di preventivo del venditore e dal calendario dell’ufficio vendite. Si conta dal giorno di emissione: una risposta in un altro giorno lo sposta; l’ufficio vendite può fissare altri giorni.',
      approval: 'Calcolato qui dalle regole di approvazione, dai budget e dalle assenze della Sua azienda. Valgono quelli del momento dell’invio; le regole che chiedono stanno qui sopra.',
      payment: 'Calcolato qui da condizioni di vendita, capienza delle carte e credito come comunicati l’ultima volta. Il sistema del venditore riserva all’arrivo dell’ordine; qui manca ciò che altri hanno speso intanto.',
      budget: 'Calcolato qui dagli ordini e preventivi noti a questa postazione, compresi i Suoi in attesa d’invio. Mancano quelli dei colleghi di dopo.',
      direct: 'Calcolato qui dalle regole di preventivo del venditore e dai prezzi di oggi. All’arrivo si ricalcola, e si rifiuta piuttosto che ordinare ad altri prezzi.',
      part: 'Calcolato qui dai prezzi fermi e da quanto già preso. Una parte presa altrove dopo non è nota qui.',
      dryRun: 'Ogni atto in attesa è stato provato con le regole del venditore su quanto ricevuto per ultimo. Ciò che là si è mosso dopo, o arriva prima del Suo, può cambiarlo.',
      restock: 'Calcolato qui dal Suo conteggio, dalle scorte obiettivo, da quanto è in ordine e dal ritmo di questa sede; ogni riga dice il motivo. I prezzi sono quelli di oggi, fermi solo con un preventivo.',
      mayCome: 'Con le regole e gli importi di oggi chiederebbero a Lei. Un’altra versione, un altro totale o una regola cambiata possono chiedere ad altri.',
      weeks: 'Le date fissate dal venditore o da una regola sono fatti di allora. Che una consegna promessa arrivi e una risposta giunga in tempo dipende dal venditore. I giorni lavorativi sono quelli dell’ufficio vendite.',
      pending: 'I Suoi ultimi atti sono stati posati su quanto ricevuto, con le regole del venditore. Decide lui all’arrivo; fino ad allora il centro di sincronizzazione mostra ciò che attende.',
    },
  },
};
