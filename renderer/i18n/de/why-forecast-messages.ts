/** That something is a forecast, from figures of when, and why it says what it says. */
export const whyForecastMessages = {
  whyForecast: {
    note: 'Voraussage, nach dem Empfang von {{at}}.',
    never: 'Voraussage; noch wurde nichts empfangen.',
    why: 'Warum?',
    of: {
      price: 'Hier aus Ihren Preislisten und Aktionen errechnet, nach der Regel, die auch der Verkäufer anwendet. Fest werden Preise mit der Ausstellung des Angebots; seither geänderte Listen können sie bewegen. „Warum dieser Preis“ auf der Seite eines Artikels nennt jede Liste, die angesehen wurde.',
      validity: 'Hier aus den Angebotsregeln des Verkäufers und dem Kalender des Vertriebs errechnet. Gezählt wird ab der Ausstellung, eine Antwort an einem anderen Tag verschiebt es; der Vertrieb kann andere Tage setzen.',
      approval: 'Hier aus den Freigaberegeln, Budgets und Abwesenheiten Ihres Unternehmens errechnet. Gefragt wird nach denen im Augenblick des Sendens; welche Regeln fragen, steht darüber.',
      payment: 'Hier aus den Verkaufsbedingungen, Kartenbeträgen und dem Kredit errechnet, wie zuletzt mitgeteilt. Reserviert wird, wenn die Bestellung ankommt; was andere inzwischen ausgaben, fehlt hier.',
      budget: 'Hier aus den Bestellungen und Angeboten errechnet, die dieser Platz kennt, Ihre wartenden mitgezählt. Die der Kollegen seither fehlen.',
      direct: 'Hier aus den Angebotsregeln des Verkäufers und den heutigen Preisen errechnet. Bei Ankunft wird neu gerechnet und eher abgelehnt als zu anderen Preisen bestellt.',
      part: 'Hier aus den festen Preisen und dem schon Entnommenen errechnet. Was seither anderswo entnommen wurde, ist hier nicht bekannt.',
      dryRun: 'Jeder wartende Schritt wurde nach den Regeln des Verkäufers durchgespielt, über dem zuletzt Empfangenen. Was sich dort seither bewegt hat oder vor Ihrem ankommt, kann es wenden.',
      restock: 'Hier aus Ihrer Zählung, den Sollbeständen, dem Bestellten und dem Rhythmus dieses Standorts errechnet; jede Position nennt ihren Grund. Preise sind die heutigen und werden erst durch ein Angebot fest.',
      mayCome: 'Nach heutigen Regeln und Beträgen würde man Sie fragen. Eine andere Fassung, eine andere Summe oder eine geänderte Regel fragt vielleicht jemand anderen.',
      weeks: 'Termine, die der Verkäufer oder eine Regel gesetzt hat, sind Tatsachen von damals. Ob eine zugesagte Lieferung kommt und eine Antwort rechtzeitig, liegt beim Verkäufer. Arbeitstage sind die des Vertriebs.',
      pending: 'Ihre letzten Schritte wurden nach den Regeln des Verkäufers über das Empfangene gelegt. Entschieden wird bei Ankunft; bis dahin zeigt der Abgleich, was wartet.',
    },
  },
};
