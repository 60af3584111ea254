import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { AccountScreen } from '#renderer/screens/account/account-screen.tsx';
import { AdministrationScreen } from '#renderer/screens/administration/administration-screen.tsx';
import { ApprovalsScreen } from '#renderer/screens/approvals/approvals-screen.tsx';
import { BudgetsScreen } from '#renderer/screens/budgets/budgets-screen.tsx';
import { CatalogScreen } from '#renderer/screens/catalog/catalog-screen.tsx';
import { DraftScreen } from '#renderer/screens/drafts/draft-screen.tsx';
import { DraftsScreen } from '#renderer/screens/drafts/drafts-screen.tsx';
import { EstimateScreen } from '#renderer/screens/estimates/estimate-screen.tsx';
import { EstimatesScreen } from '#renderer/screens/estimates/estimates-screen.tsx';
import { HomeScreen } from '#renderer/screens/home/home-screen.tsx';
import { ListScreen } from '#renderer/screens/lists/list-screen.tsx';
import { ListsScreen } from '#renderer/screens/lists/lists-screen.tsx';
import { NewsScreen } from '#renderer/screens/news/news-screen.tsx';
import { OrderScreen } from '#renderer/screens/orders/order-screen.tsx';
import { OrdersScreen } from '#renderer/screens/orders/orders-screen.tsx';
import { RestockGridScreen } from '#renderer/screens/restocking/restock-grid-screen.tsx';
import { RestockingScreen } from '#renderer/screens/restocking/restocking-screen.tsx';
import { SessionScreen } from '#renderer/screens/restocking/session-screen.tsx';
import { StatementScreen } from '#renderer/screens/statement/statement-screen.tsx';
import { SyncCentreScreen } from '#renderer/screens/sync-centre/sync-centre-screen.tsx';
import { Empty } from '#renderer/ui/empty.tsx';

/** Which screen stands at which path. */
export function Screens(): ReactNode {
  const messages = useMessages();
  return (
    <Switch>
      <Route path="/">
        <HomeScreen />
      </Route>
      <Route path="/catalog/:sku?">{({ sku }) => <CatalogScreen sku={sku ?? null} />}</Route>
      <Route path="/news">
        <NewsScreen />
      </Route>
      <Route path="/drafts">
        <DraftsScreen />
      </Route>
      <Route path="/drafts/:draftId">{({ draftId }) => <DraftScreen key={draftId} draftId={draftId} />}</Route>
      <Route path="/lists">
        <ListsScreen />
      </Route>
      <Route path="/lists/:listId">{({ listId }) => <ListScreen key={listId} listId={listId} />}</Route>
      <Route path="/restock">
        <RestockingScreen />
      </Route>
      <Route path="/restock/grid">
        <RestockGridScreen />
      </Route>
      <Route path="/restock/:sessionId">{({ sessionId }) => <SessionScreen key={sessionId} sessionId={sessionId} />}</Route>
      <Route path="/estimates">
        <EstimatesScreen />
      </Route>
      <Route path="/estimates/:quoteId">{({ quoteId }) => <EstimateScreen key={quoteId} quoteId={quoteId} />}</Route>
      <Route path="/approvals">
        <ApprovalsScreen />
      </Route>
      <Route path="/approvals/:quoteId">{({ quoteId }) => <ApprovalsScreen key={quoteId} inHand={quoteId} />}</Route>
      <Route path="/orders">
        <OrdersScreen />
      </Route>
      <Route path="/orders/:orderId">{({ orderId }) => <OrderScreen key={orderId} orderId={orderId} />}</Route>
      <Route path="/budgets">
        <BudgetsScreen />
      </Route>
      <Route path="/statement">
        <StatementScreen />
      </Route>
      <Route path="/sync">
        <SyncCentreScreen />
      </Route>
      <Route path="/account/administration">
        <AdministrationScreen />
      </Route>
      <Route path="/account">
        <AccountScreen />
      </Route>
      <Route>
        <Empty icon="search" title={messages('shell.nothingHere')} />
      </Route>
    </Switch>
  );
}
