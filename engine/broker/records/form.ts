/** Forms and their deployment. */

/** One version of a form. */
export interface FormCreated {
  type: 'form.created';
  /** The form key. */
  key: number;
  formId: string;
  version: number;
  resourceName: string;
  /** The file as it was deployed. */
  content: string;
}

/** What happens to forms. */
export type FormEvent = FormCreated;

/** A form in the answer to a deployment. */
export interface DeployedForm {
  formKey: number;
  formId: string;
  version: number;
  resourceName: string;
}
