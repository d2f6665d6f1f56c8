using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Tests;

/// <summary>What a client reads, and how its records are told to the tests that read it in every odd form.</summary>
public abstract class ReadingSource
{
    private const int DeepEnough = 2048;

    /// <summary>The operations, with every event of a stream as an operation of its own.</summary>
    public abstract IReadOnlyList<ReadingOperation> Operations { get; }

    /// <summary>The public types whose methods return what was read.</summary>
    public abstract IReadOnlyList<Type> Clients { get; }

    /// <summary>Records that the public types return and that are not read by their properties, with the reason.</summary>
    public abstract IReadOnlyDictionary<Type, string> NotOnTheWire { get; }

    /// <summary>A moment, as the service writes it.</summary>
    public virtual long Time => 1_767_323_045;

    protected abstract JsonSerializerContext Context { get; }

    /// <summary>The fields of a record.</summary>
    public virtual JsonTypeInfo TypeInfo(Type type) => Context.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is not in {Context.GetType().Name}.");

    /// <summary>Whether a record has no contract in the client, so that its fields are told by the test.</summary>
    public virtual bool IsReadByHand(Type type) => false;

    /// <summary>The name on the wire of a property without an attribute that names it.</summary>
    public string WireName(string property) => Context.Options.PropertyNamingPolicy!.ConvertName(property);

    /// <summary>The records that stand for an abstract type, each under the key of its object where it has one.</summary>
    public virtual IReadOnlyList<(Type Record, string? Key)> Variants(Type type) => [];

    /// <summary>A value of a type that is read by a converter of its own.</summary>
    public virtual JsonNode? Literal(Type type) => null;

    /// <summary>Whether a type that a converter reads takes a value which is neither an object nor a list.</summary>
    public virtual bool CanTake(Type type, JsonElement value) => false;

    /// <summary>Whether a property holds JSON of any form as text.</summary>
    public virtual bool HoldsJsonText(FieldSite site) => false;

    /// <summary>Whether a property is another spelling of one that the document has.</summary>
    public virtual bool IsLeftOut(Type owner, string name) => false;

    /// <summary>The property that a left out one is another spelling of; <see langword="null"/> for none.</summary>
    public virtual string? OtherName(Type owner, string name) => null;

    /// <summary>The record that a property which is declared as raw JSON is read as.</summary>
    public virtual Type TypeOf(Type owner, string name, Type declared) => declared;

    /// <summary>Whether a property is a part of the answer's text.</summary>
    public virtual bool IsText(FieldSite site) => false;

    /// <summary>Whether nothing could be returned without this property, so that a typed exception is right.</summary>
    public virtual bool IsNeeded(FieldSite site) => false;

    /// <summary>Writes a record as JSON in the form in which it travels.</summary>
    public virtual JsonNode? Write(object record)
    {
        if (record is JsonNode sent)
        {
            return sent;
        }

        using MemoryStream written = new();
        using (Utf8JsonWriter writer = new(written, new JsonWriterOptions { MaxDepth = DeepEnough }))
        {
            LenientJson.Serialize(writer, record, TypeInfo(record.GetType()));
        }

        return JsonNode.Parse(written.ToArray(), documentOptions: new JsonDocumentOptions { MaxDepth = DeepEnough });
    }

    /// <summary>A stream of the frame under test, between a beginning and an end that can be read.</summary>
    /// <param name="json">The JSON under test.</param>
    /// <param name="isEnd">Whether the JSON under test is what ends the stream.</param>
    /// <param name="frame">Makes a frame of JSON.</param>
    /// <param name="before">The event before.</param>
    /// <param name="after">The event after, or before an end.</param>
    /// <param name="end">The event that ends the stream.</param>
    protected static byte[] StreamOf(byte[] json, bool isEnd, Func<byte[], byte[]> frame, string before, string after, string end)
    {
        var first = frame(Encoding.UTF8.GetBytes(before));
        var second = frame(Encoding.UTF8.GetBytes(after));
        return isEnd ? [.. first, .. second, .. frame(json)] : [.. first, .. frame(json), .. second, .. frame(Encoding.UTF8.GetBytes(end))];
    }
}
