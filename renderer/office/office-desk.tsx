import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { officeAccounts, officeCompany } from '#shared/contract/office-desk.ts';
import { PreferencesMenu } from '#renderer/app/preferences-menu.tsx';
import { ToastRegion } from '#renderer/app/toast-region.tsx';
import { localeOf } from '#renderer/i18n/language.ts';
import { speak } from '#renderer/i18n/start-messages.ts';
import { Screen } from '#renderer/parts/screen.tsx';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { AccountScreen } from './administrative/account-screen.tsx';
import { AccountsScreen } from './administrative/accounts-screen.tsx';
import { ConditionsScreen } from './administrative/conditions-screen.tsx';
import { HoldsScreen } from './administrative/holds-screen.tsx';
import { InvoicesScreen } from './administrative/invoices-screen.tsx';
import { OfficeFailureBanner } from './office-failure-banner.tsx';
import { OfficeNavigation } from './office-navigation.tsx';
import { homeOf } from './office-places.ts';
import { type OfficeSession, useOfficeSession } from './office-session-store.ts';
import { OfficeSignIn } from './office-sign-in.tsx';
import { OfficeTermsContext } from './office-terms.ts';
import { OfficeView } from './office-view.tsx';
import { OrderScreen } from './orders/order-screen.tsx';
import { OrdersScreen } from './orders/orders-screen.tsx';
import { EntryScreen } from './sales/entry-screen.tsx';
import { QuoteScreen } from './sales/quote-screen.tsx';
import { QuotesScreen } from './sales/quotes-screen.tsx';
import { useOfficeAnswer } from './use-office-answer.ts';
import { useOfficeMessages } from './use-office-messages.ts';

/** The page of the seller's offices. */
export function OfficeDesk(): ReactNode {
  const { language, theme, density } = usePreferences();
  const session = useOfficeSession((store) => store.session);
  const office = useOfficeMessages();
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset['density'] = density;
    if (theme === 'system') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = theme;
    void speak(language);
  }, [language, theme, density]);
  useEffect(() => {
    document.title = `Proforma · ${office('title')}`;
  }, [office]);
  return (
    <I18nProvider locale={localeOf[language]}>
      <Router hook={useHashLocation}>
        {session ? <OfficeFrame session={session} /> : <OfficeSignIn />}
        <ToastRegion />
      </Router>
    </I18nProvider>
  );
}

function OfficeFrame({ session }: { readonly session: OfficeSession }): ReactNode {
  const office = useOfficeMessages();
  const end = useOfficeSession((store) => store.end);
  return (
    <div className="desk">
      <OfficeNavigation office={session.office} />
      <header className="desk-head">
        <span className="office-head-name">{office(`signIn.${session.office}`)}</span>
        <div className="desk-head-end">
          <PreferencesMenu />
          <Button look="quiet" icon="account" onPress={end}>{office('signIn.out')}</Button>
        </div>
      </header>
      <main id="main" className="desk-main" tabIndex={-1}>
        <OfficeScreens session={session} />
      </main>
    </div>
  );
}

function OfficeScreens({ session }: { readonly session: OfficeSession }): ReactNode {
  const office = useOfficeMessages();
  const seller = useOfficeAnswer('/office/company', officeCompany);
  const known = useOfficeAnswer('/office/accounts', officeAccounts);
  const failure = seller.failure ?? known.failure;
  if (!seller.value || !known.value) return <Screen title={office(`signIn.${session.office}`)}><OfficeView answer={{ value: null, failure }}>{() => null}</OfficeView></Screen>;
  const terms = { ...seller.value, office: session.office, accounts: known.value.accounts };
  return (
    <OfficeTermsContext value={terms}>
      {failure && <OfficeFailureBanner failure={failure} />}
      <Switch>
        <Route path="/orders" component={OrdersScreen} />
        <Route path="/orders/:id">{({ id }) => <OrderScreen key={id} id={id} />}</Route>
        {session.office === 'sales' && <Route path="/quotes" component={QuotesScreen} />}
        {session.office === 'sales' && <Route path="/quotes/:id">{({ id }) => <QuoteScreen key={id} id={id} />}</Route>}
        {session.office === 'sales' && <Route path="/entry" component={EntryScreen} />}
        {session.office === 'administrative' && <Route path="/holds" component={HoldsScreen} />}
        {session.office === 'administrative' && <Route path="/invoices" component={InvoicesScreen} />}
        {session.office === 'administrative' && <Route path="/accounts" component={AccountsScreen} />}
        {session.office === 'administrative' && <Route path="/accounts/:id">{({ id }) => <AccountScreen key={id} id={id} />}</Route>}
        {session.office === 'administrative' && <Route path="/conditions" component={ConditionsScreen} />}
        <Route>
          <Redirect to={homeOf[session.office]} replace />
        </Route>
      </Switch>
    </OfficeTermsContext>
  );
}
