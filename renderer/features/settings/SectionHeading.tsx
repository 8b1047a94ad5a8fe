export function SectionHeading(props: { title: string; text?: string }) {
  return (
    <header className="ad-settings-heading">
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
    </header>
  );
}
