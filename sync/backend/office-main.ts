import { Command } from 'commander';
import { actOnOrder, declineQuote, importCompany, issueQuote, listOrders, listQuotes, repriceQuote } from './office-commands.ts';

const print = (line: string): void => console.log(line);
const program = new Command('office').description("The seller's offices, from a terminal.").requiredOption('--backend <url>', 'backend to speak with');
const backend = (): string => program.opts<{ backend: string }>().backend;

program.command('import <folder>').description('import a company folder').action((folder: string) => importCompany(backend(), folder, print));
program.command('quotes').description('list estimates').action(() => listQuotes(backend(), print));
program
  .command('issue <quote>')
  .description('issue a request, or grant the extension asked for')
  .option('--note <text>', 'note to the buyer', '')
  .action((quote: string, { note }: { note: string }) => issueQuote(backend(), quote, note, print));
program
  .command('reprice <quote>')
  .description("issue a new version at today's prices")
  .option('--note <text>', 'note to the buyer', '')
  .action((quote: string, { note }: { note: string }) => repriceQuote(backend(), quote, note, print));
program
  .command('decline <quote>')
  .description('decline a request, or refuse the extension asked for')
  .requiredOption('--reason <text>', 'what the buyer will read')
  .action((quote: string, { reason }: { reason: string }) => declineQuote(backend(), quote, reason, print));
program
  .command('orders')
  .description('list orders')
  .option('--state <state>', 'only those in this state')
  .action(({ state }: { state?: string }) => listOrders(backend(), state, print));
program.command('confirm <order>').description('confirm an order').action((order: string) => actOnOrder(backend(), order, 'confirm', {}, print));
program.command('release <order>').description('release an order on hold').action((order: string) => actOnOrder(backend(), order, 'release', {}, print));
program
  .command('cancel <order>')
  .description('cancel an order, or what is still to come of it')
  .requiredOption('--reason <text>', 'what the buyer will read')
  .action((order: string, { reason }: { reason: string }) => actOnOrder(backend(), order, 'cancel', { reason }, print));

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
