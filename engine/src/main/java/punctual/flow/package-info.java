/** Flows: BPMN processes loaded while the service runs; jBPM behind one adapter. */
package punctual.flow;
