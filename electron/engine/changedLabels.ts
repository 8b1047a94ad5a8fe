/**
 * Names the fields in which two records differ, for an audit sentence: labels joined by 、, never values. Fields
 * without a label are passed over; '' when none differs.
 */
export function changedLabels<Record extends object>(
  before: Record,
  after: Record,
  labels: { [Field in keyof Record]?: string },
): string {
  const fields = Object.keys(labels) as (keyof Record)[];
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => labels[field])
    .join('、');
}
