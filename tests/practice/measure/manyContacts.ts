const zones = ['Europe/London', 'Asia/Tokyo', 'America/New_York', 'Europe/Paris', 'Australia/Sydney'];

/** A calling list as CSV text, as long as wanted; every third contact has two numbers. */
export function manyContacts(count: number): string {
  const rows = [
    'name,phone_1,type_1,phone_2,type_2,time_zone,from,until,crm_id:varchar(12) read-only,plan:varchar(10)',
  ];
  for (let index = 0; index < count; index++) {
    const digits = String(index).padStart(7, '0');
    const second = index % 3 === 0 ? `+4478${digits},mobile` : ',';
    const from = index % 2 === 0 ? '08:00' : '09:00';
    rows.push(`Contact ${index},+4477${digits},home,${second},${zones[index % 5]},${from},20:00,C-${index},Basic`);
  }
  return rows.join('\n');
}
