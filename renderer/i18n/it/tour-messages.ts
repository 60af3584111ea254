/** The tour of the desk, step by step. */
export const tourMessages = {
  tour: {
    title: 'Visita guidata',
    offer: 'È nuovo qui? Una visita in otto passi mostra il percorso di un acquisto',
    offerLead: 'Passa per le schermate vere, non cambia nulla e si lascia in ogni momento con Esc.',
    start: 'Inizia la visita',
    again: 'Visita guidata',
    notNow: 'Non ora',
    count: 'Passo {{step}} di {{of}}',
    leave: 'Lascia',
    back: 'Indietro',
    next: 'Avanti',
    finish: 'Fine',
    left: 'La visita aspetta dove l’ha lasciata: nel menu sotto il Suo nome e nella palette (Ctrl+K).',
    toCard: 'Alla scheda della visita',
    step: {
      weeks: { title: 'Tutto ciò che è in corso', text: 'Ogni acquisto sta qui con le sue date: approvare entro, ordinare entro, consegne. Ciò che è in ritardo viene prima. w porta qui, le frecce tra gli acquisti, Invio apre.' },
      catalog: { title: 'Trovare un prodotto', text: 'Digiti una parte del nome, un codice o un codice a barre. Accanto sta il Suo prezzo e il perché. Tutto anche senza connessione.' },
      draft: { title: 'Ordinare in fretta', text: 'Una bozza prende codice e quantità, Invio, e il prossimo. p prende righe da un foglio di calcolo. È salvata a ogni tasto e sta su tutte le Sue macchine.' },
      estimate: { title: 'Chiedere il preventivo formale', text: 'Ctrl+Invio in una bozza chiede al venditore un preventivo dai prezzi fermi. Finché non arriva, ciò che vede è una previsione, ed è scritto.' },
      approvals: { title: 'Farlo approvare', text: 'I preventivi che attendono un sì si decidono qui, legati a versione e totale. a approva, anche offline; chi è chiamato ed entro quando si legge prima dell’invio.' },
      restock: { title: 'Contare e rifornire', text: 'Scelga una sede e conti con i tasti o lo scanner. Viene proposto che cosa ordinare, con il motivo in una riga.' },
      sync: { title: 'Lavorare senza connessione', text: 'Qui sta ciò che attende l’invio, e che cosa ne sarebbe connettendosi ora. Con questo interruttore resta offline di proposito; nulla di digitato va perso.' },
      keys: { title: 'Ogni tasto, ogni luogo', text: 'Ctrl+K trova ogni prodotto, documento e azione. ? mostra i tasti della schermata. È tutto; buoni acquisti.' },
    },
  },
};
