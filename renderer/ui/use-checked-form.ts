import { useForm, type FormErrors, type UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent, useState } from 'react'

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

/** A checked form of values that are stored. Until something is typed it shows what is stored now, as after an undo. */
export function useStoredForm<Values extends object>(
  stored: Values,
  check: Check<Values>,
): CheckedForm<Values> {
  const form = useCheckedForm(stored, check)
  const follow = useEffectEvent((): void => {
    const isTyped = form.isDirty()
    form.setInitialValues(stored)
    if (!isTyped) form.setValues(stored)
  })
  const key = JSON.stringify(stored)
  useEffect(() => follow(), [key])
  return form
}
