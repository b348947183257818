/** Sends one request to a new worker and terminates it with its response; rejects where the worker fails. */
export const callOnce = <Request, Response>(worker: Worker, request: Request): Promise<Response> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      worker.terminate()
      resolve(data)
    }
    worker.onerror = () => {
      worker.terminate()
      reject(new Error('The worker failed'))
    }
    worker.postMessage(request)
  })

/** Answers each request to this worker. A fault is thrown in it, where its client receives it as an error. */
export function serveRequests<Request, Response>(answer: (request: Request) => Promise<Response>): void {
  self.onmessage = ({ data }: MessageEvent<Request>): void => {
    answer(data).then(
      (response) => self.postMessage(response),
      (cause: unknown) => self.reportError(cause),
    )
  }
}
