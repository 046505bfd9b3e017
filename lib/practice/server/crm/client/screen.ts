/** One page of the application, as the router shows it. */
export interface Screen {
  title: string;
  content: HTMLElement;
  /** Keys that mean something here, beside those that work everywhere. */
  keys?: Readonly<Record<string, () => void>>;
  /** There is input that would be lost. */
  hasUnsavedInput?: () => boolean;
  /** After the content is in the page. */
  onShown?: () => void;
}
