const DAY = 24 * 60 * 60 * 1000;
/** Months in which no Swedish holiday, klämdag or July pause comes near the second or third week. */
const QUIET = [2, 9, 10];

/** A day as people write it, YYYY-MM-DD, that many days after another. */
export function plus(iso, days) {
  return new Date(Date.parse(`${iso}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A Wednesday that is a Swedish working day beyond doubt, at least `days` from today, in one of those months. */
export function arbetsdag(days, { months = QUIET, today = new Date().toISOString().slice(0, 10) } = {}) {
  for (let day = plus(today, days); ; day = plus(day, 1)) {
    const when = new Date(`${day}T12:00:00Z`);
    const [date, month] = [when.getUTCDate(), when.getUTCMonth() + 1];
    if (when.getUTCDay() === 3 && months.includes(month) && date >= 8 && date <= 21) return day;
  }
}
