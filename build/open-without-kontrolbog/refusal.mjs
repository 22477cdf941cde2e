/** What the person at the keyboard can do something about; its message is for them. */
export class Refusal extends Error {}
