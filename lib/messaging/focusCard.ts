/** Sent to the CRM tab in front by the go-to-card command. */
export const focusCardMessage = 'dialbridge-focus-card';
