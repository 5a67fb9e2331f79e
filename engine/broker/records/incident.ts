export type IncidentErrorType =
  | 'UNKNOWN'
  | 'IO_MAPPING_ERROR'
  | 'JOB_NO_RETRIES'
  | 'CONDITION_ERROR'
  | 'EXTRACT_VALUE_ERROR'
  | 'CALLED_ELEMENT_ERROR'
  | 'CALLED_DECISION_ERROR'
  | 'DECISION_EVALUATION_ERROR'
  | 'FORM_NOT_FOUND'
  | 'UNHANDLED_ERROR_EVENT'
  | 'MESSAGE_SIZE_EXCEEDED';

export interface IncidentResolve {
  type: 'incident.resolve';
  incidentKey: number;
}

export interface IncidentCreated {
  type: 'incident.created';
  key: number;
  instanceKey: number;
  elementInstanceKey: number;
  /** Present when the incident is about a job. */
  jobKey?: number;
  errorType: IncidentErrorType;
  errorMessage: string;
}

export interface IncidentResolved {
  type: 'incident.resolved';
  key: number;
  instanceKey: number;
}

export type IncidentEvent = IncidentCreated | IncidentResolved;
