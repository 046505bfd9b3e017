import type { DialerNews } from '../../../lib/session/news';

type NewsOf<Type extends DialerNews['type']> = Extract<DialerNews, { type: Type }>;

/** Takes down what a gateway tells, and lets a test wait for it. */
export interface NewsDesk {
  tell(news: DialerNews): void;
  all(): readonly DialerNews[];
  of<Type extends DialerNews['type']>(type: Type): readonly NewsOf<Type>[];
  /** The first news of a type, told already or to come, that fits and was not taken before. */
  next<Type extends DialerNews['type']>(type: Type, fits?: (news: NewsOf<Type>) => boolean): Promise<NewsOf<Type>>;
}

export function createNewsDesk(): NewsDesk {
  const told: DialerNews[] = [];
  const taken = new Set<DialerNews>();
  const waiting = new Set<() => void>();
  const isOf = <Type extends DialerNews['type']>(news: DialerNews, type: Type): news is NewsOf<Type> =>
    news.type === type;
  const of: NewsDesk['of'] = (type) => told.filter((news) => isOf(news, type));
  return {
    all: () => told,
    of,
    tell(news) {
      told.push(news);
      for (const look of [...waiting]) look();
    },
    next: (type, fits = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = of(type).find((news) => !taken.has(news) && fits(news));
          if (found === undefined) return;
          taken.add(found);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
