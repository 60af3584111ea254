import type { Failure } from '#shared/contract/failure.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import type { Messages } from '#renderer/i18n/use-messages.ts';

/** One sentence for a failure of an act or a question. */
export function failureText(messages: Messages, failure: Failure): string {
  switch (failure.kind) {
    case 'refused': {
      const { reason, way } = refusalText(messages, failure.refusal);
      return `${reason} ${way}`;
    }
    case 'invalidInput':
      return messages('failure.invalidInput', { field: failure.issues[0]?.path ?? '' });
    case 'tableTooLong':
      return messages('failure.tableTooLong', { rows: failure.rows, most: failure.most });
    case 'bug':
      return messages('failure.bug', { reference: failure.reference });
    case 'unknownOperation':
      return messages('failure.unknownOperation', { name: failure.name });
    case 'notSignedIn':
    case 'noCatalogYet':
    case 'diskFull':
    case 'fileDamaged':
    case 'offline':
      return messages(`failure.${failure.kind}`);
  }
}
