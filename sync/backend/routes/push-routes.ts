import { missingAnswer, missingRequest, pushAnswer, pushRequest } from '#sync/protocol/push.ts';
import type { PushDesk } from '#sync/backend/policies/push-desk.ts';
import { memberOf } from './member-of.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

const bodyLimitBytes = 64 * 1024 * 1024;

export function pushRoutes(pushDesk: PushDesk): readonly Route[] {
  const summary = 'Delivers commands. A repeat gets the stored result; what contradicts an earlier delivery is a 422.';
  return [
    route('POST', '/sync/commands', { summary, body: pushRequest, answer: pushAnswer, bodyLimitBytes }, async ({ caller, body }) => {
      const answer = await pushDesk.push(memberOf(caller), body.commands, body.mark);
      if (answer.ok) return answer.value;
      if (answer.error === 'historyLost') throw new ProblemError('history-lost', 409);
      throw new ProblemError('command-mismatch', 422, `${answer.error.reason}: command ${answer.error.command}`);
    }),
    route('POST', '/sync/commands/missing', { summary: 'Which of these acknowledged commands a restore from a backup has lost.', body: missingRequest, answer: missingAnswer }, async ({ caller, body }) => {
      const { ids, mark } = await pushDesk.missing(memberOf(caller), body.ids);
      return { ids: [...ids], mark };
    }),
  ];
}
