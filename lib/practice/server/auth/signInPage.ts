interface Words {
  title: string;
  intro: string;
  user: string;
  password: string;
  signIn: string;
  wrong: string;
  refusedTitle: string;
}

const english: Words = {
  title: 'Sign in to the practice dialer',
  intro: 'Use your agent account. Your password stays on this server.',
  user: 'User name',
  password: 'Password',
  signIn: 'Sign in',
  wrong: 'User name or password is wrong. Please try again.',
  refusedTitle: 'Sign-in is not possible',
};

const japanese: Words = {
  title: '練習用ダイヤラーにサインイン',
  intro: 'エージェントのアカウントを使用してください。パスワードはこのサーバーの外に出ません。',
  user: 'ユーザー名',
  password: 'パスワード',
  signIn: 'サインイン',
  wrong: 'ユーザー名またはパスワードが正しくありません。もう一度入力してください。',
  refusedTitle: 'サインインできません',
};

/** Whether a browser that sends this `Accept-Language` reads Japanese rather than English. */
export function pageLanguage(acceptLanguage: string | undefined): 'en' | 'ja' {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().toLowerCase();
    if (tag.startsWith('ja')) return 'ja';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The sign-in form. `hidden` are the parameters of the authorization request, sent back with the form. */
export function signInPage(
  language: 'en' | 'ja',
  hidden: ReadonlyMap<string, string>,
  failed: { userName: string } | null,
): string {
  const words = language === 'ja' ? japanese : english;
  const fields = [...hidden].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return page(
    language,
    words.title,
    `<p>${words.intro}</p>
    ${failed ? `<p class="fault" role="alert">${words.wrong}</p>` : ''}
    <form method="post">
      ${fields.join('\n      ')}
      <label for="username">${words.user}</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required
        value="${escapeHtml(failed?.userName ?? '')}"${failed ? '' : ' autofocus'}>
      <label for="password">${words.password}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required${failed ? ' autofocus' : ''}>
      <button type="submit">${words.signIn}</button>
    </form>`,
  );
}

/** Why no form is shown at all; `reason` is for whoever configured the client. */
export function refusalPage(language: 'en' | 'ja', reason: string): string {
  const words = language === 'ja' ? japanese : english;
  return page(language, words.refusedTitle, `<p class="fault" role="alert">${escapeHtml(reason)}</p>`);
}

function page(language: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="/auth/sign-in.css">
</head>
<body>
  <main>
    <h1>${title}</h1>
    ${content}
  </main>
</body>
</html>
`;
}

/** The page's only style sheet. */
export const signInStyles = `
:root { color-scheme: light dark; font-family: system-ui, 'Noto Sans', 'Noto Sans CJK JP', sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#eef1f5, #16191d); color: light-dark(#1c2127, #e9edf1); }
main { width: min(22rem, 100% - 3rem); padding: 2rem; border-radius: 12px; background: light-dark(#fff, #20252b); box-shadow: 0 1px 3px rgb(0 0 0 / 20%); }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input, button { box-sizing: border-box; width: 100%; padding: .6rem .75rem; font: inherit; border-radius: 6px; }
input { border: 1px solid light-dark(#6b7683, #8b97a4); background: transparent; color: inherit; }
button { margin-top: 1.5rem; border: 0; background: #1b5e9e; color: #fff; font-weight: 600; cursor: pointer; }
button:hover { background: #164e84; }
:focus-visible { outline: 3px solid #4c9be8; outline-offset: 2px; }
.fault { padding: .6rem .75rem; border-left: 4px solid #c62828; background: light-dark(#fdecea, #3a2020); }
`;
