import { useForm, type FormErrors, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'

/** What is wrong with a form's values, by field. */
type Check<Values> = (values: Values) => FormErrors

/** A form whose values are checked as a whole. */
export type CheckedForm<Values> = UseFormReturnType<Values, Values, Check<Values>>

/** A form that says what is wrong once it was submitted, and from then on as it is filled in. */
export function useCheckedForm<Values extends object>(
  initialValues: Values,
  check: Check<Values>,
): CheckedForm<Values> {
  const [isTried, setTried] = useState(false)
  const form: CheckedForm<Values> = useForm<Values>({
    initialValues,
    validate: check,
    // One field may put another right, so all are checked again at any change.
    clearInputErrorOnChange: false,
    onValuesChange: () => {
      if (isTried) form.validate()
    },
  })
  return {
    ...form,
    onSubmit: (save) => form.onSubmit(save, () => setTried(true)),
  }
}
