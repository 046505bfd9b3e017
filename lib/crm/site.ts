/** A CRM as the options describe it: by its address and a few selectors, without code (CRM-5). */
export interface CrmSite {
  id: string;
  /** Scheme, host and port: `https://crm.example.com`. */
  origin: string;
  /**
   * How a contact page is recognised: path, query and hash with `{id}` where the contact's id stands, `*` for anything within a
   * segment: `/contacts/{id}`, `/person?id={id}`, `/#crm/model/party.party/{id}`.
   */
  contactPage: string;
  /** CSS selector of the element that shows the contact's name; null: the first level-one heading. */
  nameSelector: string | null;
  /** CSS selector of the elements that show the contact's numbers; null: links and text of the whole page. */
  numberSelector: string | null;
  /** The calling list's field that holds the CRM's own id of the contact; null: contacts are matched by number. */
  recordIdField: string | null;
  /** How to open a contact by id, an address with `{id}`; null: from `contactPage`. */
  openById: string | null;
  /** How to look a contact up by number, an address with `{number}`; null: not offered. */
  openByNumber: string | null;
}
