/** The moment of every picture: a working morning in Denver, late evening in Tokyo. Time stands still, so that pictures compare. */
const moment = Date.UTC(2026, 5, 9, 14, 32);

Date.now = () => moment;
