/** Asks a new worker one thing and ends it with its answer; rejects where the worker fails. */
export const askOnce = <Ask, Answer>(worker: Worker, ask: Ask): Promise<Answer> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = () => {
      worker.terminate()
      reject(new Error('The worker failed'))
    }
    worker.postMessage(ask)
  })

/** Answers each thing asked of this worker. A fault is thrown out of it, where its client hears it as an error. */
export function answerEach<Ask, Answer>(answer: (ask: Ask) => Promise<Answer>): void {
  self.onmessage = ({ data }: MessageEvent<Ask>): void => {
    answer(data).then(
      (said) => self.postMessage(said),
      (cause: unknown) => self.reportError(cause),
    )
  }
}
