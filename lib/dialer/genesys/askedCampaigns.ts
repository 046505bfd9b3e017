/**
 * How long events count as the answer to a question for campaigns, in milliseconds. Servers answer at once; a campaign that an
 * administrator loads a moment after the question must not pass for an old one.
 */
const answersTake = 3_000;

/**
 * Tells a campaign event that answers our question from one that brings something new. The answer may carry our reference; on
 * servers that do not echo it, the first event of each campaign shortly after the question is its answer.
 */
export interface AskedCampaigns {
  asking(reference: number): void;
  isAnswer(reference: number | null, campaign: string): boolean;
}

export function createAskedCampaigns(now: () => number): AskedCampaigns {
  let question: { reference: number; until: number; answered: Set<string>; isEchoed: boolean } | null = null;
  return {
    asking(reference) {
      question = { reference, until: now() + answersTake, answered: new Set(), isEchoed: false };
    },
    isAnswer(reference, campaign) {
      if (question === null || now() > question.until) return false;
      if (reference !== null) {
        const isOurs = reference === question.reference;
        question.isEchoed ||= isOurs;
        return isOurs;
      }
      if (question.isEchoed || question.answered.has(campaign)) return false;
      question.answered.add(campaign);
      return true;
    },
  };
}
