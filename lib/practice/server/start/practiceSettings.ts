/** What the extension's options hold, as its options page sends them. */
export interface ExtensionSettings {
  dialer: { server: string; authServer: string; clientId: string; apiKey: string };
  sites: readonly {
    id: string;
    origin: string;
    contactPage: string;
    nameSelector: string | null;
    numberSelector: string | null;
    recordIdField: string | null;
    openById: string | null;
    openByNumber: string | null;
  }[];
  language: 'auto' | 'en' | 'ja';
  theme: 'auto' | 'light' | 'dark';
  singleKeys: boolean;
  region: string;
}

/** The settings for the practice dialer and the sample CRM, by their addresses. */
export function practiceSettings(dialer: string, crm: string): ExtensionSettings {
  return {
    dialer: { server: dialer, authServer: '', clientId: 'dialbridge', apiKey: '' },
    sites: [
      {
        id: 'northfield',
        origin: crm,
        contactPage: '/contacts/{id}',
        nameSelector: null,
        numberSelector: null,
        recordIdField: 'crm_id',
        openById: null,
        openByNumber: '/contacts?q={number}',
      },
    ],
    language: 'auto',
    theme: 'auto',
    singleKeys: true,
    region: '',
  };
}
