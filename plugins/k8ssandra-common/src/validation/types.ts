/** One reason why an object is refused, as Kubernetes' own `details.causes` spells it. */
export interface Cause {
  /** JSON path such as `spec.cassandra.datacenters[1].size`. */
  field: string;
  /** Machine word such as `FieldValueInvalid`, `FieldValueRequired`, `FieldValueForbidden`, `FieldValueNotSupported`. */
  reason: string;
  /** What is wrong and how to mend it. */
  message: string;
}
